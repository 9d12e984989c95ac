import type { MetricUnit } from "../metrics/definition.ts";
import type { Dimension } from "../metrics/dimension.ts";

interface Choice {
	readonly value: string;
	readonly text: string;
}

/** What the fields of a card offer, and what they are checked against. */
export interface CardFormChoices {
	readonly metrics: readonly (Choice & {
		readonly unit: MetricUnit;
		readonly dimensions: readonly Dimension[];
		readonly isUser: boolean;
	})[];
	/** As `line:3`, with its name. */
	readonly scopes: readonly Choice[];
	readonly userWeight: string;
}
