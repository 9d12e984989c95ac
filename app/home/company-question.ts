import type { Dimension } from "../metrics/dimension.ts";
import { MetricError } from "../metrics/metric-error.ts";
import { KEY_METRICS, type KeyMetric } from "./key-metrics.ts";

/** What the company can be laid out by; lots are shown below their product. */
export const COMPANY_SPLITS = [
	"line",
	"region",
	"channel",
	"store",
	"product",
] as const satisfies readonly Dimension[];

export type CompanySplit = (typeof COMPANY_SPLITS)[number];

/** Absent is by line. */
export function parseCompanySplit(
	text: string | null | undefined,
): CompanySplit {
	if (!text) return "line";
	const split = COMPANY_SPLITS.find((name) => name === text);
	if (split) return split;
	throw new MetricError(
		"bad-dimension",
		`by '${text.slice(0, 60)}': allowed are ${COMPANY_SPLITS.join(", ")}`,
	);
}

/** What a member's page is split by: pairs that the rollups keep. A lot is not taken apart further. */
export const SPLIT_BELOW = {
	line: "product",
	product: "lot",
	lot: null,
	region: "store",
	channel: "line",
	store: "line",
} as const satisfies Readonly<Record<Dimension, Dimension | null>>;

/** How the lines of a table of key metrics are put in order and cut into pages; all of it stands in the address. */
export interface TableLook {
	/** A key metric, or the names. */
	readonly sort: KeyMetric | typeof BY_NAME;
	readonly descending: boolean;
	/** From 1 on. */
	readonly page: number;
}

export const BY_NAME = "name";
const [FIRST_COLUMN] = KEY_METRICS;

/** What the address does not say, or says of no column, becomes the default: the largest first by the first column. */
export function readTableLook(search: URLSearchParams): TableLook {
	const asked = search.get("sort");
	const columns: readonly TableLook["sort"][] = [BY_NAME, ...KEY_METRICS];
	const sort = columns.find((name) => name === asked) ?? FIRST_COLUMN;
	const page = search.get("page") ?? "";
	return {
		sort,
		descending: search.get("order") !== "up" && sort !== BY_NAME,
		page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
	};
}

/** The address of another look at the same table, without what is the default anyway. */
export function tableAddress(by: CompanySplit | null, look: TableLook): string {
	const search = new URLSearchParams();
	if (by !== null && by !== "line") search.set("by", by);
	if (look.sort !== FIRST_COLUMN) search.set("sort", look.sort);
	if (!look.descending && look.sort !== BY_NAME) search.set("order", "up");
	if (look.page > 1) search.set("page", String(look.page));
	const text = search.toString();
	return text ? `?${text}` : ".";
}
