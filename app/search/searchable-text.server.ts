import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";

const HAN = /\p{Script=Han}/u;

const toTraditional = Converter({ from: "cn", to: "twp" });
const toSimplified = Converter({ from: "twp", to: "cn" });

const syllables = (text: string): string[] =>
	pinyin(text, {
		toneType: "none",
		type: "array",
		nonZh: "consecutive",
		v: true,
	});

/** A name as somebody may type it: as it stands, in the other script, in pinyin together and apart, and by its initials. */
function waysOf(name: string): string[] {
	const text = name.trim().toLowerCase();
	if (!HAN.test(text)) return [text];
	const sounds = syllables(text).map((sound) => sound.replaceAll(/\s/g, ""));
	return [
		text,
		toTraditional(text),
		toSimplified(text),
		sounds.join(""),
		sounds.map((sound) => sound[0] ?? "").join(""),
	];
}

const known = new Map<string, string>();
/** Far more than there are names of metrics, people and members in use. */
const MOST_KNOWN = 50_000;

/** What a search for any of these names looks through: lower-case lines. Remembered, because a dictionary is slow and names hardly change. */
export function searchableText(names: readonly string[]): string {
	const key = names.join("\n");
	let text = known.get(key);
	if (text === undefined) {
		text = [...new Set(names.flatMap(waysOf))].filter(Boolean).join("\n");
		if (known.size > MOST_KNOWN) known.clear();
		known.set(key, text);
	}
	return text;
}
