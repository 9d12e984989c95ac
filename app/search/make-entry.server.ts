import type { SearchForms } from "./rank-hits.ts";
import type { EntryKind, Names, SearchEntry } from "./search-entry.ts";
import { searchForms } from "./search-forms.server.ts";

export interface EntryDraft {
	readonly kind: EntryKind;
	readonly id: string | number;
	readonly href: string;
	readonly names: Names;
	readonly fallback: string;
	/** Codes, aliases, the local part of an address: found by, not shown. */
	readonly also?: readonly string[];
	readonly hint?: Names | null;
	readonly until?: string | null;
}

const NO_FORMS: SearchForms = { plain: [], pinyin: [], initials: [] };

/** Made ready once, so that a search only compares. */
export function makeEntry(draft: EntryDraft): SearchEntry {
	const { kind, id, href, names, fallback, also = [] } = draft;
	const written = [...Object.values(names), fallback, ...also].filter(
		(name): name is string => name !== null && name !== "",
	);
	const surname = kind === "person" ? "head" : "off";
	const forms = [...new Set(written)]
		.map((name) => searchForms(name, surname))
		.reduce(
			(all, one) => ({
				plain: [...all.plain, ...one.plain],
				pinyin: [...all.pinyin, ...one.pinyin],
				initials: [...all.initials, ...one.initials],
			}),
			NO_FORMS,
		);
	return {
		kind,
		id: String(id),
		href,
		names,
		fallback,
		hint: draft.hint ?? null,
		until: draft.until ?? null,
		forms: {
			plain: [...new Set(forms.plain)],
			pinyin: [...new Map(forms.pinyin.map((one) => [one.text, one])).values()],
			initials: [...new Set(forms.initials)],
		},
		length: Math.min(...written.map((name) => name.length)),
	};
}
