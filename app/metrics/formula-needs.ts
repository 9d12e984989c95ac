import { DIMENSION_NAMES, type Dimension } from "./dimension.ts";
import type { Formula } from "./formula.ts";
import { kindByKey } from "./kinds/all.ts";
import { hasLevel } from "./level.ts";
import {
	factsOf,
	isDistinct,
	type Term,
	termsOf,
} from "./measure-reference.ts";

/** What has to be read for a formula, and by what it can be split. */
export interface FormulaNeeds {
	readonly terms: readonly Term[];
	/** Keys of the kinds it counts. */
	readonly kinds: readonly string[];
	/** The number of facts of each of them, as a reference. */
	readonly counts: readonly { readonly kind: string; readonly facts: string }[];
	/** The dimensions that all of its kinds carry. */
	readonly dimensions: readonly Dimension[];
	/** Its distinct counts reach back so many days from a period's end; null where they count the period itself. */
	readonly window: number | null;
	/** Known by business days only, so that its windows are cut at days. */
	readonly wholeDays: boolean;
}

const isLevel = (kind: string): boolean =>
	kindByKey(kind)?.additivity === "level";

const known = new WeakMap<Formula, FormulaNeeds>();

/** Remembered, because every value of a metric asks. */
export function needsOf(formula: Formula): FormulaNeeds {
	let needs = known.get(formula);
	if (!needs) {
		needs = findNeeds(formula);
		known.set(formula, needs);
	}
	return needs;
}

function findNeeds(formula: Formula): FormulaNeeds {
	const terms = termsOf(formula);
	const kinds = [...new Set(terms.map((term) => term.kind))];
	return {
		terms,
		kinds,
		counts: kinds.map((kind) => ({ kind, facts: factsOf(kind) })),
		dimensions: DIMENSION_NAMES.filter((name) =>
			kinds.every((kind) => kindByKey(kind)?.dimensions.includes(name)),
		),
		window: formula.kind === "repeat-share" ? formula.days : null,
		wholeDays: terms.some((term) => isDistinct(term) || isLevel(term.kind)),
	};
}

/** False where a kind does not carry these dimensions, or keeps its levels for other pairs only. */
export function canSplit(
	needs: FormulaNeeds,
	dimensions: readonly Dimension[],
): boolean {
	return (
		dimensions.every((name) => needs.dimensions.includes(name)) &&
		needs.kinds.every((key) => {
			const kind = kindByKey(key);
			return (
				kind?.additivity !== "level" || hasLevel(kind.levels, "day", dimensions)
			);
		})
	);
}
