import type { BonusRule, CardLine, NoDataPolicy } from "./card.ts";
import type { Point } from "./points.ts";

export const TEMPLATE_KEYS = [
	"sales-line",
	"region",
	"service",
	"supply-chain",
] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

export type TemplateLine = Omit<CardLine, "id" | "scope" | "under">;

/** What a card of one kind starts from; whoever writes it sets the points anew. */
export interface Template {
	readonly key: TemplateKey;
	/** Lines for the line, region or company of the person. */
	readonly lines: readonly TemplateLine[];
}

const points = (...pairs: readonly (readonly [string, string])[]): Point[] =>
	pairs.map(([value, score]) => ({ value, score }));

const line = (
	metric: string,
	weight: string,
	at: readonly Point[],
	noData: NoDataPolicy = "hold",
): TemplateLine => ({ metric, weight, points: at, floor: "0", noData });

const nps = (weight: string) =>
	line("nps", weight, points(["30", "50"], ["50", "100"], ["65", "150"]));
const badReviews = (weight: string) =>
	line(
		"bad-review-rate",
		weight,
		points(["8", "50"], ["5", "100"], ["3", "150"]),
	);
const closedInTime = (weight: string) =>
	line(
		"closed-in-time",
		weight,
		points(["80", "50"], ["95", "100"], ["99", "150"]),
	);
const returns = (weight: string) =>
	line(
		"return-rate",
		weight,
		points(["6", "50"], ["4", "100"], ["2.5", "150"]),
	);
const turnoverDays = (weight: string) =>
	line(
		"inventory-turnover-days",
		weight,
		points(["20", "50"], ["30", "100"], ["45", "100"], ["70", "50"]),
	);
const complaintRate = (weight: string) =>
	line(
		"complaints-per-thousand-lines",
		weight,
		points(["12", "50"], ["8", "100"], ["5", "150"]),
	);

/** Users carry at least 40 % of each. */
export const TEMPLATES: readonly Template[] = [
	{
		key: "sales-line",
		lines: [
			nps("25"),
			badReviews("15"),
			complaintRate("10"),
			line(
				"revenue-after-refunds",
				"25",
				points(["8000000", "50"], ["10000000", "100"], ["12500000", "150"]),
			),
			line(
				"gross-margin",
				"15",
				points(["25", "50"], ["30", "100"], ["36", "150"]),
			),
			returns("10"),
		],
	},
	{
		key: "region",
		lines: [
			nps("25"),
			closedInTime("15"),
			line(
				"repurchase-rate-90",
				"15",
				points(["10", "50"], ["15", "100"], ["20", "150"]),
			),
			line(
				"net-revenue",
				"30",
				points(["2000000", "50"], ["2500000", "100"], ["3200000", "150"]),
			),
			line(
				"stock-out-rate",
				"15",
				points(["8", "50"], ["4", "100"], ["1.5", "150"]),
				"leave-out",
			),
		],
	},
	{
		key: "service",
		lines: [
			nps("20"),
			line(
				"acknowledged-in-time",
				"20",
				points(["80", "50"], ["95", "100"], ["99", "150"]),
			),
			line(
				"solved-in-time",
				"20",
				points(["75", "50"], ["90", "100"], ["98", "150"]),
			),
			closedInTime("20"),
			line(
				"reopen-rate",
				"10",
				points(["10", "50"], ["5", "100"], ["2", "150"]),
			),
			line(
				"nps-response-rate",
				"10",
				points(["15", "50"], ["25", "100"], ["40", "150"]),
			),
		],
	},
	{
		key: "supply-chain",
		lines: [
			nps("15"),
			badReviews("15"),
			complaintRate("10"),
			turnoverDays("30"),
			line(
				"stock-out-rate",
				"20",
				points(["8", "50"], ["4", "100"], ["1.5", "150"]),
			),
			returns("10"),
		],
	},
];

/** The rule that a new card starts with: nothing below 60, all of it at 100, 150 % at 150; NPS between 0.8 and 1.2. */
export const USUAL_BONUS: BonusRule = {
	curve: points(["60", "0"], ["100", "100"], ["150", "150"]),
	modifier: {
		kind: "lines",
		points: [
			{ nps: "0", factor: "0.8" },
			{ nps: "40", factor: "1" },
			{ nps: "70", factor: "1.2" },
		],
		neutral: "40",
		always: false,
	},
	cap: "180",
};
