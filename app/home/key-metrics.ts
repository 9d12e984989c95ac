/** The metrics that say how a part of the company is doing, in the order of their columns; stock-outs stand beside the turnover that they flatter. */
export const KEY_METRICS = [
	"net-revenue",
	"units-sold",
	"gross-margin",
	"return-rate",
	"bad-review-rate",
	"nps",
	"closed-in-time",
	"repurchase-rate-90",
	"inventory-turnover-days",
	"stock-out-rate",
	"conversion",
] as const;

export type KeyMetric = (typeof KEY_METRICS)[number];

/** Where a change is looked for. Units sold move with the revenue and would only say the same again. */
export const WATCHED_METRICS = [
	...KEY_METRICS.filter((key) => key !== "units-sold"),
	"complaints-per-thousand-lines",
	"visits",
] as const;
