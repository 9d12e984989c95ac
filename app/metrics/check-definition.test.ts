import { expect, test } from "vitest";
import { checkDefinition, definitionFaults } from "./check-definition.ts";
import { SHIPPED } from "./shipped/all.ts";

const sound = SHIPPED[0] as (typeof SHIPPED)[number];
const places = (change: object) =>
	definitionFaults({ ...sound, ...change }).map(({ place }) => place);
const formula = (value: object) => places({ formula: value });

test.each<[string, object, string[]]>([
	["a key with capitals", { key: "Revenue" }, ["key"]],
	[
		"a name missing one language",
		{ name: { en: "a", "zh-hant": "b" } },
		["name.zh-hans"],
	],
	[
		"an empty name",
		{ name: { en: " ", "zh-hant": "b", "zh-hans": "c" } },
		["name.en"],
	],
	["a unit nobody knows", { unit: "dollars" }, ["unit"]],
	[
		"no owner",
		{ owner: undefined },
		["owner.en", "owner.zh-hant", "owner.zh-hans"],
	],
	[
		"a language that no page has",
		{ name: { en: "a", "zh-hant": "b", "zh-hans": "c", fr: "d" } },
		["name.fr"],
	],
	["a key that is a page of its own", { key: "new" }, ["key"]],
	["a window of no days", { windowDays: 0 }, ["windowDays"]],
	["a minimum sample below 0", { minimumSample: -1 }, ["minimumSample"]],
	["a target range upside down", { target: { from: 9, to: 3 } }, ["target"]],
	["a target that is no number", { target: Number.NaN }, ["target"]],
	["a field too many", { colour: "red" }, ["colour"]],
])("%s is refused", (_, change, expected) => {
	expect(places(change)).toEqual(expected);
});

test.each<[string, object, string[]]>([
	["no kind", {}, ["formula.kind"]],
	["a kind from Object's prototype", { kind: "constructor" }, ["formula.kind"]],
	[
		"a measure that does not exist",
		{ kind: "sum", of: "order-lines.profit" },
		["formula.of"],
	],
	[
		"a measure from Object's prototype",
		{ kind: "sum", of: "order-lines.constructor" },
		["formula.of"],
	],
	["an empty sum", { kind: "sum", of: [] }, ["formula.of"]],
	[
		"money and pieces added up",
		{ kind: "sum", of: ["order-lines.revenue", "order-lines.quantity"] },
		["formula.of"],
	],
	[
		"stock added up over days",
		{ kind: "sum", of: "stock-counts.quantity" },
		["formula.of"],
	],
	[
		"distinct customers added up",
		{ kind: "sum", of: "order-lines.customers" },
		["formula.of"],
	],
	[
		"a level of what adds up",
		{ kind: "level", of: "order-lines.quantity" },
		["formula.of"],
	],
	[
		"stock over sales as a ratio",
		{
			kind: "ratio",
			numerator: "stock-counts.value",
			denominator: "order-lines.cost",
		},
		["formula.denominator"],
	],
	[
		"an interval around money",
		{
			kind: "ratio",
			numerator: "order-lines.discount",
			denominator: "order-lines.revenue",
			interval: "wilson",
		},
		["formula.interval"],
	],
	[
		"a multiplier of 0",
		{
			kind: "ratio",
			numerator: "reviews.bad",
			denominator: "reviews.written",
			multiplier: 0,
		},
		["formula.multiplier"],
	],
	[
		"a list where one measure is meant",
		{ kind: "level", of: ["stock-counts.value"] },
		["formula.of"],
	],
	[
		"a window that is not kept",
		{ kind: "repeat-share", days: 91 },
		["formula.days"],
	],
	[
		"a field of another kind",
		{ kind: "distinct", of: "orders", days: 90 },
		["formula.days"],
	],
])("a formula with %s is refused", (_, value, expected) => {
	expect(formula(value)).toEqual(expected);
});

test("the error quotes the value, names the place and lists what is allowed", () => {
	expect(() =>
		checkDefinition({
			...sound,
			formula: { kind: "sum", of: "order-lines.profit" },
		}),
	).toThrow(
		/formula\.of is "order-lines\.profit": allowed are .*order-lines\.revenue, .*order-lines\.customers/s,
	);
});
