import type { Dimension } from "../metrics/dimension.ts";

interface Choice {
	readonly value: string;
	readonly text: string;
	readonly group?: string;
}

/** What the fields of a rule offer, in the reader's language. */
export interface RuleFormChoices {
	readonly metrics: readonly Choice[];
	/** As `Product line: Audio`. */
	readonly scopes: readonly string[];
	readonly dimensions: readonly Dimension[];
	readonly teams: readonly Choice[];
	readonly policies: readonly Choice[];
}
