import type { Dimension } from "../metrics/dimension.ts";
import type { Rankable } from "./rank-hits.ts";

/** What can be found; also the headings. Members of a dimension stand under its name. */
export const ENTRY_KINDS = [
	"page",
	"metric",
	"person",
	"team",
	"board",
	"line",
	"product",
	"region",
	"channel",
	"store",
] as const satisfies readonly (
	| "page"
	| "metric"
	| "person"
	| "team"
	| "board"
	| Dimension
)[];
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** In each language; null where nobody has written it. */
export type Names = Readonly<
	Record<"en" | "zh-hant" | "zh-hans", string | null>
>;

export interface SearchEntry extends Rankable {
	readonly kind: EntryKind;
	/** Within its kind. */
	readonly id: string;
	readonly href: string;
	readonly names: Names;
	/** Where a language has none. */
	readonly fallback: string;
	/** Said beside the name: a person's team, a product's code. */
	readonly hint: Names | null;
	/** From this day on it is not found: somebody has left. */
	readonly until: string | null;
}

/** What a dialog or page shows of a hit, in one language. */
export interface ShownHit {
	readonly kind: EntryKind;
	readonly href: string;
	readonly name: string;
	readonly hint: string | null;
}

export interface ShownGroup {
	readonly kind: EntryKind;
	readonly hits: readonly ShownHit[];
	readonly more: number;
}

export const nameIn = (
	names: Names,
	language: keyof Names,
	fallback: string,
): string => names[language] ?? fallback;
