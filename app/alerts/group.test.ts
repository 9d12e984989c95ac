import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "../metrics/scope.ts";
import { type Announced, groupByCause, type ParentOf } from "./group.ts";

/** Products 11 to 19 are of line 1, 21 to 29 of line 2; stores likewise of regions; lots 111 and so on of products. */
const parentOf: ParentOf = (dimension, memberId) => {
	const memberAbove = Math.floor(memberId / 10);
	if (dimension === "product")
		return [{ dimension: "line", memberId: memberAbove }];
	if (dimension === "store")
		return [{ dimension: "region", memberId: memberAbove }];
	if (dimension === "lot")
		return [{ dimension: "product", memberId: memberAbove }];
	return [];
};
const of = (
	id: number,
	scope: Scope,
	change: Partial<Announced> = {},
): Announced => ({
	id,
	alertId: 100 + id,
	metric: "bad-review-rate",
	window: "1-hour",
	condition: { kind: "value", side: "above", evidence: "interval" },
	scope,
	reason: "first",
	as: "warning",
	...change,
});
const short = (announced: readonly Announced[]) =>
	groupByCause(announced, parentOf).map(({ main, others }) =>
		[main, ...others].map(({ id }) => id).join(" "),
	);
const stores = (count: number) =>
	Array.from({ length: count }, (_, i) => of(i + 1, { store: 11 + i }));

test.each<[string, readonly Announced[], readonly string[]]>([
	["nothing is no group", [], []],
	["one is its own", [of(1, { store: 11 })], ["1"]],
	[
		"the company contains everything",
		[of(1, { store: 11 }), of(2, { line: 1 }), of(3, {})],
		["3 1 2"],
	],
	[
		"a line contains its products",
		[of(1, { product: 11 }), of(2, { line: 1 }), of(3, { product: 21 })],
		["2 1", "3"],
	],
	[
		"and, two steps down, its lots",
		[of(1, { lot: 111 }), of(2, { line: 1 })],
		["2 1"],
	],
	[
		"a region contains its stores",
		[of(1, { store: 25 }), of(2, { region: 2 }), of(3, { region: 1 })],
		["2 1", "3"],
	],
	[
		"a scope with more dimensions lies within one with fewer",
		[of(1, { line: 1, store: 11 }), of(2, { store: 11 })],
		["2 1"],
	],
	[
		"by what its members lie within, too",
		[of(1, { product: 11, store: 21 }), of(2, { line: 1, region: 2 })],
		["2 1"],
	],
	[
		"but only where every dimension does",
		[of(1, { product: 11, store: 21 }), of(2, { line: 1, region: 1 })],
		["1", "2"],
	],
	[
		"siblings under a parent that fires are its others",
		[of(1, { product: 11 }), of(2, { product: 12 }), of(3, { line: 1 })],
		["3 1 2"],
	],
	[
		"the widest is the main one though something within it is graver",
		[of(1, { product: 11 }, { as: "critical" }), of(2, { line: 1 })],
		["2 1"],
	],
	[
		"what lies within two that are apart goes to the graver",
		[
			of(1, { line: 1 }),
			of(2, { region: 1 }, { as: "critical" }),
			of(3, { line: 1, region: 1 }),
		],
		["1", "2 3"],
	],
	[
		"and to the older of equals",
		[of(1, { line: 1 }), of(2, { region: 1 }), of(3, { line: 1, region: 1 })],
		["1 3", "2"],
	],
	[
		"two rules of one scope are one matter, the graver its main",
		[of(1, { line: 1 }), of(2, { line: 1 }, { as: "critical" })],
		["2 1"],
	],
	[
		"another window of the same metric is the same matter",
		[of(1, {}, { window: "24-hours" }), of(2, { line: 1 })],
		["1 2"],
	],
	[
		"another metric is another matter",
		[of(1, {}, { metric: "nps" }), of(2, { line: 1 })],
		["1", "2"],
	],
	[
		"too much and too little are not one matter",
		[
			of(1, {}, { condition: { kind: "usual", side: "below" } }),
			of(2, { line: 1 }),
		],
		["1", "2"],
	],
	[
		"what is over is told apart from what is on",
		[of(1, {}, { reason: "resolved" }), of(2, { line: 1 })],
		["1", "2"],
	],
	[
		"what is over is grouped with what is over",
		[
			of(1, {}, { reason: "resolved" }),
			of(2, { line: 1 }, { reason: "resolved" }),
		],
		["1 2"],
	],
	[
		"worse and first are both on",
		[of(1, {}, { reason: "worse" }), of(2, { line: 1 })],
		["1 2"],
	],
	["five siblings stay apart", stores(5), ["1", "2", "3", "4", "5"]],
	["six become one, the oldest its main", stores(6), ["1 2 3 4 5 6"]],
	[
		"of six the gravest is the main one",
		[...stores(6), of(7, { store: 17 }, { as: "critical" })],
		["7 1 2 3 4 5 6"],
	],
	[
		"of equally grave ones the one with the most under it",
		[...stores(6), of(7, { line: 1, store: 14 })],
		["4 1 2 3 5 6 7"],
	],
	[
		"six stores and a line are two matters",
		[...stores(6), of(7, { line: 1 })],
		["1 2 3 4 5 6", "7"],
	],
	[
		"a member that is not known has its own place",
		[of(1, { store: 0 }), of(2, { region: 0 })],
		["2 1"],
	],
])("%s", (_, announced, groups) => {
	expect(short(announced)).toEqual(groups);
});

test("each is in exactly one group, whatever order they came in", () => {
	const member = (...ids: number[]) =>
		fc.option(fc.constantFrom(...ids), { nil: undefined });
	const any = fc.record({
		scope: fc
			.record({
				line: member(1, 2),
				product: member(11, 12, 21),
				region: member(1),
				store: member(11, 12),
			})
			.map(
				(scope): Scope =>
					Object.fromEntries(
						Object.entries(scope).filter(([, id]) => id !== undefined),
					),
			),
		as: fc.constantFrom<Announced["as"]>("critical", "warning", "error"),
	});
	fc.assert(
		fc.property(fc.array(any, { maxLength: 25 }), (list) => {
			const announced = list.map(({ scope, as }, i) => of(i, scope, { as }));
			const groups = groupByCause(announced, parentOf);
			const ids = groups.flatMap(({ main, others }) =>
				[main, ...others].map(({ id }) => id),
			);
			expect(ids.sort((a, b) => a - b)).toEqual(announced.map(({ id }) => id));
			expect(groupByCause(announced.toReversed(), parentOf)).toEqual(groups);
		}),
		{ numRuns: 300 },
	);
});
