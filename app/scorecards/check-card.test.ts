import { expect, test } from "vitest";
import { needsOf } from "../metrics/formula-needs.ts";
import { SHIPPED } from "../metrics/shipped/all.ts";
import type { CardContent, CardLine } from "./card.ts";
import { checkBase } from "./check-bonus.ts";
import { type CardRules, checkCard } from "./check-card.ts";
import { TEMPLATES, USUAL_BONUS } from "./templates.ts";
import { isUserMetric } from "./user-metrics.ts";

const RULES: CardRules = {
	metrics: new Map(
		SHIPPED.map((metric) => [
			metric.key,
			{
				dimensions: needsOf(metric.formula).dimensions,
				isUser: isUserMetric(metric),
			},
		]),
	),
	userWeight: "40",
};

const line = (
	id: string,
	metric: string,
	weight: string,
	more: Partial<CardLine> = {},
): CardLine => ({
	id,
	metric,
	scope: "",
	weight,
	points: [
		{ value: "10", score: "50" },
		{ value: "20", score: "100" },
	],
	floor: "0",
	noData: "hold",
	under: null,
	...more,
});
const card = (
	lines: readonly CardLine[],
	more: Partial<CardContent> = {},
): CardContent => ({
	lines,
	scope: "",
	bonus: USUAL_BONUS,
	...more,
});
const NPS = line("1", "nps", "40");
const SALES = line("2", "net-revenue", "60");
const found = (content: CardContent) =>
	checkCard(content, RULES).map(({ code, at, value, allowed }) =>
		[code, at, value, allowed].join("|"),
	);
const bonus = (more: Partial<CardContent["bonus"]>) =>
	card([NPS, SALES], { bonus: { ...USUAL_BONUS, ...more } });
const modifier = (more: Partial<CardContent["bonus"]["modifier"]>) =>
	bonus({ modifier: { ...USUAL_BONUS.modifier, ...more } });

test("a sound card has no problem", () => {
	expect(found(card([NPS, SALES]))).toEqual([]);
});

test.each([
	["no line", card([]), ["no-lines|lines||"]],
	[
		"weights of 99.9",
		card([NPS, line("2", "net-revenue", "59.9")]),
		["weights-sum|lines|99.90|100"],
	],
	[
		"a negative weight",
		card([line("1", "nps", "-5"), line("2", "net-revenue", "105")]),
		[
			"weight|lines.0.weight|-5|",
			"weight|lines.1.weight|105|",
			"user-weight|lines|-5.00|40",
		],
	],
	[
		"a weight of 0",
		card([NPS, SALES, line("3", "units-sold", "0")]),
		["weight|lines.2.weight|0|"],
	],
	[
		"a weight that is no number",
		card([NPS, line("2", "net-revenue", "sixty")]),
		["weight|lines.1.weight|sixty|"],
	],
	[
		"users below 40",
		card([line("1", "nps", "39.99"), line("2", "net-revenue", "60.01")]),
		["user-weight|lines|39.99|40"],
	],
	[
		"what users buy is not what they say",
		card([line("1", "repurchase-rate-90", "40"), SALES]),
		["user-weight|lines|0.00|40"],
	],
	[
		"a metric that is gone",
		card([NPS, line("2", "net-revenues", "60")]),
		["metric|lines.1.metric|net-revenues|"],
	],
	[
		"a scope that the metric doesn't have",
		card([NPS, line("2", "visits", "60", { scope: "line:3" })]),
		["scope|lines.1.scope|line:3|region, channel, store"],
	],
	[
		"a scope that is nonsense",
		card([line("1", "nps", "40", { scope: "planet:3" }), SALES]),
		["scope|lines.0.scope|planet:3|line, product, region, channel, store"],
	],
	[
		"one metric for one scope twice",
		card([line("1", "nps", "40"), line("2", "nps", "60")]),
		["twice|lines.1.metric|nps|1"],
	],
	[
		"equal points",
		card([
			line("1", "nps", "40", {
				points: [
					{ value: "10", score: "50" },
					{ value: "10", score: "100" },
				],
			}),
			SALES,
		]),
		["points-order|lines.0.points|10 → 50, 10 → 100|"],
	],
	[
		"unordered points",
		card([
			line("1", "nps", "40", {
				points: [
					{ value: "10", score: "50" },
					{ value: "30", score: "100" },
					{ value: "20", score: "150" },
				],
			}),
			SALES,
		]),
		["points-order|lines.0.points|10 → 50, 30 → 100, 20 → 150|"],
	],
	[
		"one point",
		card([
			line("1", "nps", "40", { points: [{ value: "10", score: "50" }] }),
			SALES,
		]),
		["points-count|lines.0.points|1|2, 8"],
	],
	[
		"a point that is no number",
		card([
			line("1", "nps", "40", {
				points: [
					{ value: "ten", score: "50" },
					{ value: "20", score: "-1" },
				],
			}),
			SALES,
		]),
		[
			"point-value|lines.0.points.0.value|ten|",
			"point-score|lines.0.points.1.score|-1|",
		],
	],
	[
		"a floor above the threshold's score",
		card([line("1", "nps", "40", { floor: "60" }), SALES]),
		["floor|lines.0.floor|60|50"],
	],
	[
		"a policy that there is not",
		card([line("1", "nps", "40", { noData: "guess" as never }), SALES]),
		["no-data|lines.0.noData|guess|leave-out, zero, carry, hold"],
	],
	[
		"a card's scope that NPS doesn't have",
		card([NPS, SALES], { scope: "lot:4" }),
		["scope|scope|lot:4|"],
	],
	[
		"a curve that falls",
		bonus({
			curve: [
				{ value: "100", score: "50" },
				{ value: "60", score: "100" },
			],
		}),
		["curve|bonus.curve|100 → 50, 60 → 100|"],
	],
	["a cap that is no number", bonus({ cap: "" }), ["cap|bonus.cap||"]],
	[
		"factors that fall while NPS rises",
		modifier({
			points: [
				{ nps: "0", factor: "1" },
				{ nps: "50", factor: "0.8" },
			],
		}),
		["modifier-points|bonus.modifier.points|0 → 1, 50 → 0.8|8"],
	],
	[
		"a neutral NPS beyond 100",
		modifier({ neutral: "101" }),
		["neutral|bonus.modifier.neutral|101|"],
	],
])("refused: %s", (_, content, expected) => {
	expect(found(content)).toEqual(expected);
});

test("money is one amount, not below 0, in a currency's three letters", () => {
	const codes = (amount: string, currency: string) =>
		checkBase({ amount, currency }).map(({ code }) => code);
	expect(codes("120000.50", "CNY")).toEqual([]);
	expect(codes("-1", "CNY")).toEqual(["base"]);
	expect(codes("1", "yuan")).toEqual(["currency"]);
});

test.each(TEMPLATES)(
	"the template $key is a card that can be published",
	({ lines }) => {
		expect(
			found(
				card(
					lines.map((each, i) => ({
						...each,
						id: String(i),
						scope: "",
						under: null,
					})),
				),
			),
		).toEqual([]);
	},
);
