/** A reading without spaces, and where its syllables begin. */
export interface Pinyin {
	readonly text: string;
	readonly starts: readonly number[];
}

export function joinSyllables(syllables: readonly string[]): Pinyin {
	const starts: number[] = [];
	let text = "";
	for (const syllable of syllables) {
		starts.push(text.length);
		text += syllable;
	}
	return { text, starts };
}

/** How a name can be typed. Everything in it is lower case; Chinese stands in simplified characters. */
export interface SearchForms {
	readonly plain: readonly string[];
	readonly pinyin: readonly Pinyin[];
	/** First letters of the syllables or words. */
	readonly initials: readonly string[];
}

/** How well something was met, best first. */
export const RANKS = [
	"exact",
	"prefix",
	"word-start",
	"initials",
	"anywhere",
] as const;
export type Rank = (typeof RANKS)[number];

export interface Rankable {
	readonly forms: SearchForms;
	/** Decides between equals: the shorter name is the closer one. */
	readonly length: number;
}

const WORD_BREAK = /[\s\-–—_.,:;/()·@]/u;

const startsWord = (text: string, word: string): boolean => {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
		if (at === 0 || WORD_BREAK.test(text[at - 1] ?? "")) return true;
	return false;
};

function rankPlain(text: string, query: string): number {
	if (text === query) return 0;
	if (text.startsWith(query)) return 1;
	if (startsWord(text, query)) return 2;
	return text.includes(query) ? 4 : Number.POSITIVE_INFINITY;
}

/** From any syllable on; in the middle of one it is chance, and so is a single letter further on. `typed` has no spaces. */
function rankPinyin({ text, starts }: Pinyin, typed: string): number {
	if (text.startsWith(typed)) return text === typed ? 0 : 1;
	if (typed.length < 2) return Number.POSITIVE_INFINITY;
	for (let at = text.indexOf(typed); at > 0; at = text.indexOf(typed, at + 1))
		if (starts.includes(at)) return 2;
	return Number.POSITIVE_INFINITY;
}

/** One letter is the initial of half the company, so it counts from the front only. */
const rankInitials = (initials: string, query: string): number =>
	initials.startsWith(query) || (query.length > 1 && initials.includes(query))
		? 3
		: Number.POSITIVE_INFINITY;

function rankText(forms: SearchForms, query: string): number {
	let best = Number.POSITIVE_INFINITY;
	for (const text of forms.plain) best = Math.min(best, rankPlain(text, query));
	const typed = query.replaceAll(" ", "");
	for (const one of forms.pinyin) best = Math.min(best, rankPinyin(one, typed));
	for (const one of forms.initials)
		best = Math.min(best, rankInitials(one, query));
	return best;
}

/** The query as it stands, else word by word: then all have to be met, and the worst counts. Null: not met. */
export function rankOf(forms: SearchForms, query: string): Rank | null {
	const whole = rankText(forms, query);
	const words = query.split(" ");
	const best =
		Number.isFinite(whole) || words.length === 1
			? whole
			: Math.max(...words.map((word) => rankText(forms, word)));
	return RANKS[best] ?? null;
}

export interface Hit<Entry> {
	readonly entry: Entry;
	readonly rank: Rank;
}

/** What meets the query, best first; the query is prepared as the forms were. Nothing meets an empty one. */
export function rankHits<Entry extends Rankable>(
	entries: readonly Entry[],
	query: string,
): Hit<Entry>[] {
	if (query === "") return [];
	const place = (rank: Rank) => RANKS.indexOf(rank);
	return entries
		.flatMap((entry) => {
			const rank = rankOf(entry.forms, query);
			return rank === null ? [] : [{ entry, rank }];
		})
		.sort(
			(a, b) =>
				place(a.rank) - place(b.rank) || a.entry.length - b.entry.length,
		);
}

export interface HitGroup<Entry extends { readonly kind: unknown }> {
	readonly kind: Entry["kind"];
	readonly hits: readonly Hit<Entry>[];
	/** How many there are beyond those shown. */
	readonly more: number;
}

/** Under a heading each: the group with the best hit first, so that Enter takes the best of all. */
export function groupHits<Entry extends { readonly kind: unknown }>(
	hits: readonly Hit<Entry>[],
	shown: number,
): HitGroup<Entry>[] {
	const groups = new Map<Entry["kind"], Hit<Entry>[]>();
	for (const hit of hits) {
		const group = groups.get(hit.entry.kind);
		if (group) group.push(hit);
		else groups.set(hit.entry.kind, [hit]);
	}
	return [...groups].map(([kind, all]) => ({
		kind,
		hits: all.slice(0, shown),
		more: Math.max(0, all.length - shown),
	}));
}
