import { DIMENSION_NAMES, type Dimension } from "../metrics/dimension.ts";

/** What the reader's language calls the dimensions, and a member that is not known. */
export interface ScopeWords {
	readonly dimensions: Readonly<Record<Dimension, string>>;
	readonly notKnown: string;
}

export interface ScopePart {
	/** Null where only the member was typed. */
	readonly dimension: Dimension | null;
	readonly member: string;
	readonly isNotKnown: boolean;
}

const plain = (text: string): string =>
	text.normalize("NFKC").trim().toLowerCase();

/** Takes apart what people type for a scope: `Product line: Audio; North`. A colon that names no dimension belongs to the member. */
export function splitScopeText(
	typed: string,
	{ dimensions, notKnown }: ScopeWords,
): ScopePart[] {
	return typed
		.split(/[;；]/)
		.map((part) => part.trim())
		.filter(Boolean)
		.map((part) => {
			const colon = part.search(/[:：]/);
			const word = colon < 0 ? "" : plain(part.slice(0, colon));
			const dimension =
				DIMENSION_NAMES.find(
					(name) => word === name || word === plain(dimensions[name]),
				) ?? null;
			const member = dimension ? part.slice(colon + 1).trim() : part;
			const isNotKnown =
				dimension !== null &&
				[plain(notKnown), "not-known"].includes(plain(member));
			return { dimension, member, isNotKnown };
		});
}

/** The same text from its parts, so that a tile's fields begin with what the tile says. */
export const scopeText = (
	parts: readonly { readonly dimension: Dimension; readonly name: string }[],
	{ dimensions }: Pick<ScopeWords, "dimensions">,
): string =>
	parts
		.map(({ dimension, name }) => `${dimensions[dimension]}: ${name}`)
		.join("; ");
