import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { joinSyllables, type Pinyin, type SearchForms } from "./rank-hits.ts";

/** Both scripts meet in the simplified one: several traditional characters share one there, hardly ever the other way round. */
const simplified = Converter({ from: "tw", to: "cn" });

/** What is compared: the same text typed by another keyboard or in another script is the same text. */
export const plainText = (text: string): string =>
	simplified(text.normalize("NFKC")).toLowerCase().replace(/\s+/g, " ").trim();

const HAN = /\p{Script=Han}/u;
const WORDS = /[\s\-–—_.,:;/()·'"“”]+/u;

const latinInitials = (text: string): string =>
	text
		.split(WORDS)
		.map((word) => word.slice(0, 1))
		.join("");

/** ü is typed as v by one half of the input methods and as u by the other. */
function typedEitherWay(syllables: readonly string[]): Pinyin[] {
	const asU = syllables.map((one) => one.replace(/^([ln])v/, "$1u"));
	return [syllables, asU]
		.slice(0, asU.join() === syllables.join() ? 1 : 2)
		.map(joinSyllables);
}

const KEPT = 20_000;
const known = new Map<string, SearchForms>();

function makeForms(name: string, surname: "head" | "off"): SearchForms {
	const plain = plainText(name);
	if (!HAN.test(plain)) {
		const initials = latinInitials(plain);
		return {
			plain: [plain],
			pinyin: [],
			initials: initials.length > 1 ? [initials] : [],
		};
	}
	const syllables = pinyin(plain, {
		toneType: "none",
		type: "array",
		v: true,
		nonZh: "consecutive",
		surname,
	}).flatMap((part) => part.split(WORDS).filter((word) => word !== ""));
	return {
		plain: [plain],
		pinyin: typedEitherWay(syllables),
		initials: [syllables.map((one) => one.slice(0, 1)).join("")],
	};
}

/** How one name can be typed. A name of a person begins with a surname, which is read in its own way: 单 is shan there. */
export function searchForms(
	name: string,
	surname: "head" | "off" = "off",
): SearchForms {
	const key = `${surname} ${name}`;
	const before = known.get(key);
	if (before !== undefined) return before;
	const forms = makeForms(name, surname);
	if (known.size >= KEPT) known.clear();
	known.set(key, forms);
	return forms;
}
