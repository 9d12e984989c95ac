import type { Dimension } from "../../metrics/dimension.ts";
import type { Formula } from "../../metrics/formula.ts";
import { canSplit, needsOf } from "../../metrics/formula-needs.ts";
import {
	formatScope,
	type Scope,
	scopeDimensions,
} from "../../metrics/scope.ts";
import { metricAddress } from "../../ui/metric-address.ts";

/** What lies below a member of a dimension: the next breakdown that explains it. */
const BELOW: Readonly<Partial<Record<Dimension, Dimension>>> = {
	line: "product",
	product: "lot",
	region: "store",
};

/** The breakdown to go on with after narrowing down; empty where nothing lies below or these facts don't carry it. */
export const breakdownBelow = (
	dimension: Dimension,
	canSplitBy: (by: Dimension) => boolean,
): Dimension | "" => {
	const below = BELOW[dimension];
	return below && canSplitBy(below) ? below : "";
};

interface Narrowed {
	readonly key: string;
	readonly formula: Formula;
}

/** The page of a metric for a scope, already broken down by what lies below it: who follows a figure wants to know why. */
export function explainedAddress(
	{ key, formula }: Narrowed,
	scope: Scope,
): string {
	const narrowed = scopeDimensions(scope);
	const innermost = narrowed.at(-1);
	const by =
		innermost &&
		breakdownBelow(
			innermost,
			(below) =>
				!narrowed.includes(below) &&
				canSplit(needsOf(formula), [...narrowed, below]),
		);
	const address = metricAddress(key, formatScope(scope));
	return by ? `${address}&by=${by}` : address;
}
