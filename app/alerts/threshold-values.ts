import type { Basis } from "./evaluation.ts";
import {
	type Condition,
	type Level,
	levelsOf,
	type RuleContent,
} from "./rule.ts";

/** Where the levels begin in the metric's own unit, for a chart; what a condition compares with is taken as it was last looked at. */
export function thresholdValues(
	rule: Pick<RuleContent, "condition" | Level>,
	basis: Pick<Basis, "previous" | "target" | "usual"> | null,
): { readonly level: Level; readonly value: number }[] {
	return levelsOf(rule).flatMap(({ level, rule: { raise } }) =>
		valuesOf(rule.condition, raise, basis).map((value) => ({ level, value })),
	);
}

function valuesOf(
	condition: Condition,
	raise: number,
	basis: Pick<Basis, "previous" | "target" | "usual"> | null,
): number[] {
	switch (condition.kind) {
		case "value":
			return [raise];
		case "target":
			return basis?.target == null ? [] : [basis.target + raise];
		case "change": {
			const before = basis?.previous;
			if (before == null) return [];
			return [
				before +
					(condition.in === "points"
						? raise
						: (Math.abs(before) * raise) / 100),
			];
		}
		case "usual": {
			if (!basis?.usual) return [];
			const { middle, deviation } = basis.usual;
			return condition.side === "either"
				? [middle - raise * deviation, middle + raise * deviation]
				: [middle + raise * deviation];
		}
	}
}
