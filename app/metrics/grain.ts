import { MetricError } from "./metric-error.ts";

/** The steps a period can be shown in. Weeks begin on Monday; quarters and years are fiscal. */
export const GRAINS = [
	"hour",
	"day",
	"week",
	"month",
	"quarter",
	"year",
] as const;
export type Grain = (typeof GRAINS)[number];

export function parseGrain(text: string | null | undefined): Grain | null {
	if (!text) return null;
	const grain = GRAINS.find((name) => name === text);
	if (grain) return grain;
	throw new MetricError(
		"bad-grain",
		`grain '${text}': allowed are ${GRAINS.join(", ")}`,
	);
}

export const COMPARISONS = ["previous", "year-before"] as const;
/** What a period is held against. */
export type Comparison = (typeof COMPARISONS)[number];

export function parseComparison(
	text: string | null | undefined,
): Comparison | null {
	if (!text) return null;
	const comparison = COMPARISONS.find((name) => name === text);
	if (comparison) return comparison;
	throw new MetricError(
		"bad-compare",
		`compare '${text}': allowed are ${COMPARISONS.join(", ")}`,
	);
}
