import type { Dimension } from "../../metrics/dimension.ts";

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
