import { expect, test } from "vitest";
import { definitionFaults } from "../../metrics/check-definition.ts";
import type { DefinitionContent } from "../../metrics/definition.ts";
import { SHIPPED } from "../../metrics/shipped/all.ts";
import {
	EMPTY_METRIC,
	type MetricField,
	type MetricTyped,
	signField,
	TERM_FIELDS,
} from "../../ui/metric-typed.ts";
import { readMetricTyped, typedDefinition } from "./metric-form.ts";
import { typedProblem } from "./metric-problem.ts";
import { typedOfDefinition } from "./typed-of-definition.ts";

const owners = SHIPPED.map(({ owner }) => owner);

/** As a browser sends the form: every row of measures, the empty one at the end too. */
function sent({ texts, terms }: MetricTyped): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(texts)) form.set(name, value);
	for (const field of TERM_FIELDS)
		for (const { sign, measure } of [
			...terms[field],
			{ sign: "+", measure: "" },
		]) {
			form.append(signField(field), sign);
			form.append(field, measure);
		}
	return form;
}

test.each(SHIPPED.map((metric) => [metric.key, metric] as const))(
	"the form of %s, sent as it is, says the same definition",
	(_, metric) => {
		const typed = readMetricTyped(sent(typedOfDefinition(metric, 3)));
		expect(typed).toEqual(typedOfDefinition(metric, 3));
		expect(typedDefinition(typed, owners)).toEqual(metric);
	},
);

const sound = typedOfDefinition(SHIPPED[0] as DefinitionContent, 1);
const typedWith = (
	texts: Partial<MetricTyped["texts"]>,
	terms: Partial<MetricTyped["terms"]> = {},
): MetricTyped => ({
	texts: { ...sound.texts, ...texts },
	terms: { ...sound.terms, ...terms },
});

test.each<[string, MetricTyped, object]>([
	[
		"an owner of one's own words",
		typedWith({
			owner: "",
			"owner.en": " Quality ",
			"owner.zh-hant": "品保",
			"owner.zh-hans": "质量",
		}),
		{ owner: { en: "Quality", "zh-hant": "品保", "zh-hans": "质量" } },
	],
	[
		"numbers as people write them",
		typedWith({ minimumSample: "1,000", target: "−5.5", freshness: " " }),
		{ minimumSample: 1000, target: -5.5, freshnessMinutes: null },
	],
	[
		"a range to stay in",
		typedWith({ target: "10", targetTo: "20" }),
		{ target: { from: 10, to: 20 } },
	],
	[
		"measures taken away",
		typedWith(
			{ kind: "sum" },
			{
				"sum.of": [
					{ sign: "+", measure: "order-lines.revenue" },
					{ sign: "-", measure: "returns.refund" },
				],
			},
		),
		{
			formula: { kind: "sum", of: ["order-lines.revenue", "-returns.refund"] },
		},
	],
	[
		"only the chosen kind's fields, whatever stands in others",
		typedWith({ kind: "distinct", "distinct.of": "customers" }),
		{ formula: { kind: "distinct", of: "customers" } },
	],
])("%s", (_, typed, expected) => {
	expect(typedDefinition(typed, owners)).toMatchObject(expected);
});

const problems = (typed: MetricTyped) =>
	definitionFaults(typedDefinition(typed, owners)).map((fault) =>
		typedProblem(fault, typed),
	);

test.each<[string, MetricTyped, MetricField, string, string]>([
	["a key", typedWith({ key: "Not A Key" }), "key", "key", "Not A Key"],
	[
		"a name without one language",
		typedWith({ "name.zh-hant": " " }),
		"name.zh-hant",
		"text",
		"",
	],
	[
		"a number in words",
		typedWith({ windowDays: "a month" }),
		"windowDays",
		"whole",
		"a month",
	],
	[
		"minutes that are none",
		typedWith({ freshness: "soon" }),
		"freshness",
		"whole",
		"soon",
	],
	[
		"a range upside down",
		typedWith({ target: "9", targetTo: "3" }),
		"target",
		"target",
		"9 – 3",
	],
	["a unit", typedWith({ unit: "furlongs" }), "unit", "one-of", "furlongs"],
	["a kind", typedWith({ kind: "magic" }), "kind", "one-of", "magic"],
	[
		"no measure",
		typedWith({ kind: "sum" }, { "sum.of": [] }),
		"sum.of",
		"measure",
		"",
	],
	[
		"a measure that there is not",
		typedWith(
			{ kind: "sum" },
			{ "sum.of": [{ sign: "+", measure: "order-lines.profit" }] },
		),
		"sum.of",
		"measure",
		"order-lines.profit",
	],
	[
		"a measure that does not add up",
		typedWith(
			{ kind: "sum" },
			{ "sum.of": [{ sign: "+", measure: "stock-counts.value" }] },
		),
		"sum.of",
		"adds-up",
		"stock-counts.value",
	],
	[
		"a level of nothing",
		typedWith({ kind: "level", "level.of": "" }),
		"level.of",
		"measure",
		"",
	],
])(
	"%s that is refused is refused beside its field, as it was typed",
	(_, typed, field, code, value) => {
		expect(problems(typed)).toMatchObject([{ field, code, value }]);
	},
);

test("an empty form is refused at each field that has to be filled in, and at no other", () => {
	expect(new Set(problems(EMPTY_METRIC).map(({ field }) => field))).toEqual(
		new Set([
			"key",
			"name.en",
			"name.zh-hant",
			"name.zh-hans",
			"description.en",
			"description.zh-hant",
			"description.zh-hans",
			"owner.en",
			"owner.zh-hant",
			"owner.zh-hans",
			"ratio.numerator",
			"ratio.denominator",
		]),
	);
});
