import { METRIC_GROUPS } from "../metrics/definition.ts";
import type { CatalogueRow } from "./catalogue-row.ts";
import type { CatalogueGrouping, CatalogueSort } from "./catalogue-view.ts";
import { changeOf } from "./change.ts";
import { STANDINGS, standingOf } from "./standing.ts";

/** Where the worst move comes first and what can't be judged comes last. */
function changeRank(row: CatalogueRow): number {
	const change = changeOf(row, row.current, row.previous);
	if (!change) return Number.POSITIVE_INFINITY;
	const size = Math.abs(change.amount) / (change.kind === "points" ? 100 : 1);
	return change.verdict === "worse"
		? -size
		: change.verdict === "better"
			? 1 + size
			: 0.5;
}

/** Where a single number stands for a target that is a range. */
const targetValue = ({ target }: CatalogueRow): number =>
	target === null
		? Number.POSITIVE_INFINITY
		: typeof target === "number"
			? target
			: target.from;

/** What a row is sorted by; what has no number comes last. */
export function sortValue(
	row: CatalogueRow,
	sort: CatalogueSort,
): string | number {
	switch (sort) {
		case "group":
			return METRIC_GROUPS.indexOf(row.group);
		case "name":
			return row.name;
		case "value":
			return row.current.value ?? Number.POSITIVE_INFINITY;
		case "change":
			return changeRank(row);
		case "sample":
			return row.current.sample;
		case "state":
			return STANDINGS.indexOf(standingOf(row, row.current));
		case "target":
			return targetValue(row);
		case "owner":
			return row.owner;
	}
}

/** The value by which rows are filtered or stand under one heading. */
export function groupValue(
	row: CatalogueRow,
	by: Exclude<CatalogueGrouping, "none">,
): string {
	if (by === "group") return row.group;
	return by === "owner" ? row.ownerKey : standingOf(row, row.current);
}

/** Names in the order of the reader's language; equal rows keep the catalogue's order. */
export function compareBy(sort: CatalogueSort, locale: string) {
	const collator = new Intl.Collator(locale);
	return (a: CatalogueRow, b: CatalogueRow): number => {
		const [x, y] = [sortValue(a, sort), sortValue(b, sort)];
		if (typeof x === "string" || typeof y === "string")
			return collator.compare(String(x), String(y));
		return x === y ? 0 : x - y;
	};
}
