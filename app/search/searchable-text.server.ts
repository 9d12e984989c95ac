import { searchForms } from "./search-forms.server.ts";

const KEPT = 20_000;
const known = new Map<string, string>();

/** Everything that a name may be found by: itself in both scripts, its pinyin and its initials; lower case, one form a line. */
export function searchableText(names: readonly string[]): string {
	const key = names.join("\n");
	const before = known.get(key);
	if (before !== undefined) return before;
	const lines = names.flatMap((name) => {
		const { plain, pinyin, initials } = searchForms(name);
		const readings = pinyin.map(({ text }) => text);
		return [name.toLowerCase(), ...plain, ...readings, ...initials];
	});
	const text = [...new Set(lines)].join("\n");
	if (known.size >= KEPT) known.clear();
	known.set(key, text);
	return text;
}
