import fc from "fast-check";
import { expect, test } from "vitest";
import type { MetricDefinition } from "../metrics/definition.ts";
import { SHIPPED } from "../metrics/shipped/all.ts";
import type { CardContent } from "./card.ts";
import { rounded } from "./fraction.ts";
import {
	brokenEvidence,
	canonicalText,
	type Evidence,
	type Judged,
	type Proof,
	resultOfCard,
	valueAgain,
	valueText,
} from "./proof.ts";
import { USUAL_BONUS } from "./templates.ts";

const definition = (key: string): MetricDefinition => {
	const content = SHIPPED.find((each) => each.key === key);
	if (!content) throw new Error(key);
	return { ...content, version: 1, origin: "shipped", since: "2026-01-01" };
};

const nps = (
	promoters: number,
	detractors: number,
	answered: number,
): Evidence => {
	const evidence: Evidence = {
		metric: "nps",
		scope: "",
		definition: definition("nps"),
		state: "ok",
		value: null,
		low: "70",
		high: "90",
		sample: answered,
		inputs: {
			sums: {
				"nps-invitations.promoters": String(promoters),
				"nps-invitations.detractors": String(detractors),
				"nps-invitations.answered": String(answered),
			},
			days: 0,
		},
	};
	return { ...evidence, value: valueAgain(evidence) };
};
const judged = (evidence: Evidence): Evidence & Judged => ({
	...evidence,
	lineId: "1",
	isUser: true,
	carried: null,
	ruling: null,
	suspect: false,
});
const CONTENT: CardContent = {
	scope: "",
	bonus: USUAL_BONUS,
	lines: [
		{
			id: "1",
			metric: "nps",
			scope: "",
			weight: "100",
			points: [
				{ value: "30", score: "50" },
				{ value: "50", score: "100" },
				{ value: "80", score: "150" },
			],
			floor: "0",
			noData: "hold",
			under: null,
		},
	],
};
const proof = (...parts: [from: string, to: string, Evidence][]): Proof => ({
	cardId: 1,
	personId: 2,
	from: "2026-07-01",
	to: "2026-09-30",
	adjustments: [],
	segments: parts.map(([from, to, evidence], i) => ({
		version: i + 1,
		from,
		to,
		content: CONTENT,
		lines: [judged(evidence)],
		nps: evidence,
	})),
});
const shown = (of: Proof) => {
	const { score, percent, band } = resultOfCard(of);
	return [
		score && rounded(score, 2),
		percent && rounded(percent, 2),
		band && rounded(band.least, 2),
		band && rounded(band.most, 2),
	];
};

test("a card's score, its percent of the base, and the band of the NPS interval", () => {
	// NPS 60: score 116.67, curve 116.67 %, factor 1.1333 between 1.2 (70 and more) and 1.2.
	expect(shown(proof(["2026-07-01", "2026-09-30", nps(70, 10, 100)]))).toEqual([
		"116.67",
		"132.22",
		"140.00",
		"140.00",
	]);
});

test("after an amendment each stretch counts by its days, with its own values", () => {
	// 46 days at NPS 50 (100 points, 106.67 %), 46 at NPS 80 (150 points, 180 %).
	expect(
		shown(
			proof(
				["2026-07-01", "2026-08-15", nps(60, 10, 100)],
				["2026-08-16", "2026-09-30", nps(85, 5, 100)],
			),
		),
	).toEqual(["125.00", "143.33", "150.00", "150.00"]);
});

test("points given by the committee count in the score and in what it pays", () => {
	const of = proof(["2026-07-01", "2026-09-30", nps(60, 10, 100)]);
	expect(shown({ ...of, adjustments: [{ points: "5" }] }).slice(0, 2)).toEqual([
		"105.00",
		"112.00",
	]);
	expect(
		resultOfCard({ ...of, adjustments: [{ points: "5" }] }).measured,
	).toEqual(resultOfCard(of).score);
});

test.each([
	[1 / 3, null, "0.333333"],
	[60, null, "60"],
	[-0.0000001, null, "0"],
	[12.5, "12.5", "12.5"],
	[1e13, "12345678901234.5678", "12345678901234.5678"],
	[Number.NaN, null, null],
	[null, null, null],
])("a value of %s (%s) is taken as %s", (value, exact, expected) => {
	expect(valueText(value, exact)).toBe(expected);
});

test("kept sums make the kept value again; whoever changes either is found out", () => {
	const whole = proof(["2026-07-01", "2026-09-30", nps(70, 10, 100)]);
	expect(brokenEvidence(whole)).toEqual([]);
	const changed = { ...nps(70, 10, 100), value: "61" };
	expect(
		brokenEvidence(proof(["2026-07-01", "2026-09-30", changed])),
	).toHaveLength(2);
});

test("one proof has one text, in whatever order its keys came, and none that differ share it", () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
			const turned = Object.fromEntries(Object.entries(value).reverse());
			expect(canonicalText(turned)).toBe(canonicalText(value));
			expect(JSON.parse(canonicalText(value))).toEqual(
				JSON.parse(JSON.stringify(value)),
			);
		}),
	);
});
