import { expect, test } from "vitest";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { Formula } from "../metrics/formula.ts";
import type { CardLine } from "./card.ts";
import type { WeekPoint } from "./forecast.ts";
import { forecastCard, forecastKind } from "./forecast-card.ts";
import type { Evidence, Judged, SegmentEvidence } from "./proof.ts";

const BONUS = {
	curve: [
		{ value: "0", score: "0" },
		{ value: "200", score: "200" },
	],
	modifier: { kind: "steps", points: [], neutral: "0", always: false },
	cap: "200",
} as const;

/** The score is the value. */
const plain: CardLine = {
	id: "1",
	metric: "revenue",
	scope: "",
	weight: "100",
	floor: "0",
	noData: "hold",
	under: null,
	points: [
		{ value: "0", score: "0" },
		{ value: "200", score: "200" },
	],
};
const definition = (key: string, minimumSample = 0): MetricDefinition =>
	({
		key,
		group: "sales",
		formula: { kind: "sum", of: "order-lines.revenue" },
		minimumSample,
	}) as unknown as MetricDefinition;
const weeks = (...values: number[]): WeekPoint[] =>
	values.map((value) => ({ value, sample: 10 }));
const EVEN = weeks(10, 10, 10, 10, 10, 10);
const UNEVEN = weeks(4, 16, 4, 16, 4, 16);

const evidence = (
	lineId: string,
	change: Partial<Evidence & Judged> = {},
): Evidence & Judged => ({
	lineId,
	metric: "revenue",
	scope: "",
	state: "ok",
	value: "60",
	low: null,
	high: null,
	sample: 60,
	definition: definition("revenue"),
	inputs: { sums: {}, days: 0 },
	isUser: false,
	carried: null,
	ruling: null,
	suspect: false,
	...change,
});

/** Six weeks are over and six are left. */
const TODAY = "2026-02-12";
function outlook({
	lines = [plain],
	seen = lines.map(({ id }) => evidence(id)),
	known = EVEN,
	minimum = 0,
	later,
}: {
	lines?: readonly CardLine[];
	seen?: readonly (Evidence & Judged)[];
	known?: readonly WeekPoint[] | ((line: CardLine) => readonly WeekPoint[]);
	minimum?: number;
	/** An amendment that takes effect on the last 21 days. */
	later?: readonly CardLine[];
} = {}) {
	const content = { lines, scope: "", bonus: BONUS };
	const began: SegmentEvidence = {
		version: 1,
		from: "2026-01-01",
		to: TODAY,
		content,
		lines: seen,
		nps: null,
	};
	const whole = { version: 1, from: "2026-01-01", to: "2026-03-25", content };
	return forecastCard({
		proof: { segments: [began], adjustments: [] },
		plan: later
			? [
					{ ...whole, to: "2026-03-04" },
					{
						version: 2,
						from: "2026-03-05",
						to: "2026-03-25",
						content: { ...content, lines: later },
					},
				]
			: [whole],
		definitions: new Map([["revenue", definition("revenue", minimum)]]),
		weeksOf: typeof known === "function" ? known : () => known,
		today: TODAY,
		gone: 0,
	});
}

test("weeks that were alike leave no doubt: what is left comes on top", () => {
	expect(outlook().card).toEqual({
		score: "120.00",
		low: "120.00",
		high: "120.00",
	});
});

test("weeks that differ give a range on both sides", () => {
	const { card, lines } = outlook({ known: UNEVEN });
	expect(card?.score).toBe("120.00");
	expect(Number(card?.low)).toBeCloseTo(lines.get("1")?.low ?? 0, 2);
	expect(Number(card?.high)).toBeCloseTo(lines.get("1")?.high ?? 0, 2);
	expect(Number(card?.low)).toBeLessThan(120);
});

test("the worse end of a line on which less is better is its higher value", () => {
	const less = {
		...plain,
		points: [
			{ value: "200", score: "0" },
			{ value: "0", score: "200" },
		],
	};
	const { card, lines } = outlook({ lines: [less], known: UNEVEN });
	expect(Number(card?.low)).toBeCloseTo(200 - (lines.get("1")?.high ?? 0), 2);
});

test("a line that counts and has no forecast leaves the card without one; a score ruled by the committee needs none", () => {
	const two = [
		{ ...plain, weight: "50" },
		{ ...plain, id: "2", weight: "50" },
	];
	const known = ({ id }: CardLine) => (id === "1" ? EVEN : []);
	expect(outlook({ lines: two, known }).card).toBeNull();
	const seen = [
		evidence("1"),
		evidence("2", { ruling: { kind: "score", score: "80" } }),
	];
	expect(outlook({ lines: two, seen, known }).card?.score).toBe("100.00");
});

test("too few answers now may be enough by the last day, and are waited for no longer where they will not be", () => {
	const seen = [evidence("1", { state: "too-few" })];
	expect(outlook({ seen, minimum: 120 }).card?.score).toBe("120.00");
	expect(outlook({ seen, minimum: 121 }).card).toBeNull();
});

test("a line that is held stays out of it", () => {
	const two = [
		{ ...plain, weight: "50" },
		{ ...plain, id: "2", weight: "50" },
	];
	const seen = [evidence("1"), evidence("2", { suspect: true, value: "0" })];
	expect(outlook({ lines: two, seen }).card?.score).toBe("120.00");
});

test("stretches to come count by their days, from their weeks alone", () => {
	// 60 so far and 30 in 21 days, by 63 days; 30 in the 21 days of the amendment.
	const { card } = outlook({ later: [plain] });
	expect(card?.score).toBe("75.00");
});

test.each<[string, Formula, string | null]>([
	["a sum", { kind: "sum", of: "order-lines.n" }, "total"],
	["orders", { kind: "distinct", of: "orders" }, "total"],
	["customers, who come again", { kind: "distinct", of: "customers" }, null],
	["a level", { kind: "level", of: "stock-counts.quantity" }, "level"],
	[
		"a ratio",
		{ kind: "ratio", numerator: "reviews.bad", denominator: "reviews.n" },
		"average",
	],
])("%s", (_, formula, kind) => {
	expect(forecastKind(formula)).toBe(kind);
});
