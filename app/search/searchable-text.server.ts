import { Converter } from "opencc-js/cn2t";
import { searchForms } from "./search-forms.server.ts";

const traditional = Converter({ from: "cn", to: "twp" });

/** Far more than there are names of metrics, people and members in use. */
const KEPT = 50_000;
const known = new Map<string, string>();

/** Everything that a name may be found by: itself in both scripts, its pinyin and its initials; lower case, one form a line. */
export function searchableText(names: readonly string[]): string {
	const key = names.join("\n");
	const before = known.get(key);
	if (before !== undefined) return before;
	const lines = names.flatMap((name) => {
		const { plain, pinyin, initials } = searchForms(name);
		const readings = pinyin.map(({ text }) => text);
		const own = name.trim().toLowerCase();
		return [own, traditional(own), ...plain, ...readings, ...initials];
	});
	const text = [...new Set(lines)].filter(Boolean).join("\n");
	if (known.size >= KEPT) known.clear();
	known.set(key, text);
	return text;
}
