import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { translator } from "../i18n/translate.ts";
import { zhHant } from "../i18n/zh-hant.ts";
import type { Formula } from "../metrics/formula.ts";
import { allReferences } from "../metrics/measure-reference.ts";
import { describeFormula } from "./describe-formula.ts";

const t = translator("en", en);

test.each<[Formula, string]>([
	[
		{ kind: "sum", of: ["order-lines.revenue", "-returns.refund"] },
		"sum of revenue − refunds",
	],
	[
		{
			kind: "ratio",
			numerator: "reviews.bad",
			denominator: "reviews.written",
			multiplier: 100,
		},
		"bad reviews (1 or 2 stars) ÷ written reviews × 100",
	],
	[
		{
			kind: "ratio",
			numerator: ["order-lines.costed_revenue", "-order-lines.cost"],
			denominator: "order-lines.costed_revenue",
		},
		"(revenue of known cost − cost of goods sold) ÷ revenue of known cost",
	],
	[
		{
			kind: "ratio",
			numerator: "complaint-events.close_seconds",
			denominator: "complaint-events.closed",
			divisor: 3600,
		},
		"time to close ÷ complaints closed ÷ 3,600",
	],
])("says %o in words", (formula, text) => {
	expect(describeFormula(formula, t)).toBe(text);
});

test("every measure that a definition may name has words in the reader's language", () => {
	const chinese = translator("zh-hant", zhHant);
	for (const of of allReferences())
		expect(
			describeFormula(
				{ kind: "level", of: of as `${string}.${string}` },
				chinese,
			),
		).not.toContain(of);
});
