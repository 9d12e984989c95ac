import type { LevelRule, RuleContent } from "./rule.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

export const TEMPLATES = [
	"bad-reviews",
	"nps-fall",
	"stock-out",
	"too-much-stock",
	"complaint-backlog",
	"silence",
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** What a template fills in; whatever of it the reader chose already stays as chosen. */
export type Template = Pick<
	RuleContent,
	| "metric"
	| "by"
	| "window"
	| "condition"
	| "warning"
	| "critical"
	| "noDataSeconds"
>;

const level = (
	raise: number,
	clear: number,
	rest: Partial<LevelRule> = {},
): LevelRule => ({
	raise,
	clear,
	forSeconds: 0,
	keepFiringSeconds: 0,
	minimumSample: 0,
	...rest,
});

/** Defaults that are right for a company of some thousand orders a week; the trial shows what they are for another one. */
export const TEMPLATE = {
	/** The whole interval beyond the target: five bad reviews of ten raise no alarm, fifty of five hundred do. */
	"bad-reviews": {
		metric: "bad-review-rate",
		by: "line",
		window: "7-days",
		condition: { kind: "value", side: "above", evidence: "interval" },
		warning: level(6, 5, { minimumSample: 20 }),
		critical: level(12, 8, { minimumSample: 20 }),
		noDataSeconds: null,
	},
	"nps-fall": {
		metric: "nps",
		by: null,
		window: "7-days",
		condition: { kind: "change", side: "below", in: "points" },
		warning: level(-15, -8, { minimumSample: 100 }),
		critical: level(-25, -10, { minimumSample: 100 }),
		noDataSeconds: null,
	},
	"stock-out": {
		metric: "stock-out-rate",
		by: "product",
		window: "7-days",
		condition: { kind: "value", side: "above", evidence: "value" },
		warning: level(50, 25),
		critical: level(80, 50),
		noDataSeconds: null,
	},
	"too-much-stock": {
		metric: "inventory-turnover-days",
		by: "region",
		window: "28-days",
		condition: { kind: "value", side: "above", evidence: "value" },
		warning: level(80, 70),
		critical: level(110, 90),
		noDataSeconds: null,
	},
	"complaint-backlog": {
		metric: "closed-in-time",
		by: "region",
		window: "7-days",
		condition: { kind: "value", side: "below", evidence: "interval" },
		warning: level(85, 90, { minimumSample: 10 }),
		critical: level(60, 75, { minimumSample: 10 }),
		noDataSeconds: null,
	},
	/** Nothing at all for a day, or a source that is behind its promise for some hours. */
	silence: {
		metric: "visits",
		by: null,
		window: "24-hours",
		condition: { kind: "value", side: "below", evidence: "value" },
		warning: null,
		critical: level(1, 1),
		noDataSeconds: DAY / 4,
	},
} as const satisfies Record<TemplateName, Template>;

export const isTemplate = (name: string | null): name is TemplateName =>
	TEMPLATES.some((one) => one === name);

/** The template that suits a metric when the reader chose none. */
export const templateFor = (metric: string): TemplateName | null =>
	TEMPLATES.find((name) => TEMPLATE[name].metric === metric) ?? null;
