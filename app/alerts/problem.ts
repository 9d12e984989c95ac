/** One thing that is wrong with what somebody entered. Data, so that the page words it in the reader's language. */
export interface Problem<Code extends string> {
	readonly code: Code;
	/** Where: `critical.clear`, `steps.2.receivers`. */
	readonly field: string;
	/** What was given, cut short; null where nothing was. */
	readonly value: string | number | null;
	/** What is allowed: names to choose from, or the least and the most; empty where the code says it all. */
	readonly allowed: readonly (string | number)[];
}

const LONGEST_QUOTE = 80;

/** A value as it is quoted back. */
export const quoted = (
	value: string | number | null,
): string | number | null =>
	typeof value === "string" ? value.slice(0, LONGEST_QUOTE) : value;
