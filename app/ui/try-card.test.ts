import { expect, test } from "vitest";
import type { BonusRule } from "../scorecards/card.ts";
import { rounded } from "../scorecards/fraction.ts";
import { type MeasuredCard, resultOfCard } from "../scorecards/proof.ts";
import { tryCard } from "./try-card.ts";

const bonus: BonusRule = {
	curve: [
		{ value: "0", score: "0" },
		{ value: "200", score: "200" },
	],
	modifier: {
		kind: "steps",
		points: [
			{ nps: "-100", factor: "0.8" },
			{ nps: "0", factor: "1" },
			{ nps: "40", factor: "1.1" },
		],
		neutral: "0",
		always: false,
	},
	cap: "150",
};
const points = [
	{ value: "90", score: "50" },
	{ value: "100", score: "100" },
	{ value: "120", score: "200" },
];
const reading = { scope: "", low: null, high: null, sample: 200 };
const card: MeasuredCard = {
	adjustments: [],
	segments: [
		{
			version: 1,
			from: "2026-10-01",
			to: "2026-12-31",
			content: {
				scope: "",
				bonus,
				lines: [
					{
						id: "1",
						metric: "net-revenue",
						scope: "",
						weight: "100",
						points,
						floor: "0",
						noData: "hold",
						under: null,
					},
				],
			},
			lines: [
				{
					...reading,
					metric: "net-revenue",
					state: "no-data",
					value: null,
					lineId: "1",
					isUser: false,
					carried: null,
					ruling: null,
					suspect: true,
				},
			],
			nps: {
				...reading,
				metric: "nps",
				state: "ok",
				value: "20",
				low: "10",
				high: "30",
			},
		},
	],
};
const said = (tried: Record<string, string>) => {
	const { score, percent } = resultOfCard(tryCard(card, tried));
	return [score && rounded(score, 2), percent && rounded(percent, 2)];
};

test.each<[string, Record<string, string>, readonly (string | null)[]]>([
	[
		"nothing tried, nothing changed: a held line has no score",
		{},
		[null, null],
	],
	[
		"a tried value counts, whatever held it",
		{ "1": "105" },
		["125.00", "125.00"],
	],
	["what is beyond the cap is cut", { "1": "120" }, ["200.00", "150.00"]],
	[
		"another NPS moves the payout and not the score",
		{ "1": "100", nps: "60" },
		["100.00", "110.00"],
	],
	[
		"the interval moves along, so that it may come to hold the neutral NPS",
		{ "1": "100", nps: "-5" },
		["100.00", "100.00"],
	],
])("%s", (_, tried, expected) => {
	expect(said(tried)).toEqual(expected);
});
