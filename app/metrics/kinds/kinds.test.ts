import { expect, test } from "vitest";
import type { Values } from "../kind.ts";
import { KINDS, kindByKey } from "./all.ts";
import { orderLines } from "./order-lines.ts";
import { returns } from "./returns.ts";
import { measured, problem, times7, valuesOf } from "./sample-values.ts";
import { stockCounts } from "./stock-counts.ts";
import { visits } from "./visits.ts";

const AT = Date.parse("2026-11-20T10:00:00Z");
test.each(KINDS.map((kind) => [kind.key, kind] as const))(
	"%s gives one whole number a measure, and names a time that is a field",
	(_key, kind) => {
		const zero = valuesOf(
			kind,
			Object.fromEntries(
				Object.entries(kind.fields).map(([name, { type }]) => [
					name,
					type === "instant"
						? AT
						: type === "integer" || type === "amount"
							? 2
							: "x",
				]),
			),
		);
		const numbers = kind.measure(zero, times7, 3);
		expect(numbers).toHaveLength(Object.keys(kind.measures).length);
		expect(numbers.every(Number.isSafeInteger)).toBe(true);
		expect(kind.fields[kind.time]?.type).toBe("instant");
		expect(kindByKey(kind.key)).toBe(kind);
	},
);

test.each<[string, Values, number | null, Values]>([
	[
		"a line with its cost",
		{ quantity: 2, revenue: 100, discount: 5, cost: 60 },
		10,
		{ quantity: 2, revenue: 700, discount: 35, cost: 420, costed_revenue: 700 },
	],
	[
		"without a cost the unit cost counts, in the reporting currency already",
		{ quantity: 2, revenue: 100 },
		10,
		{ quantity: 2, revenue: 700, discount: 0, cost: 20, costed_revenue: 700 },
	],
	[
		"a cost that nobody knows is not invented",
		{ quantity: 2, revenue: 100 },
		null,
		{ quantity: 2, revenue: 700, discount: 0, cost: 0, costed_revenue: 0 },
	],
	[
		"a stated cost of 0 is known",
		{ quantity: 2, revenue: 100, cost: 0 },
		10,
		{ quantity: 2, revenue: 700, discount: 0, cost: 0, costed_revenue: 700 },
	],
	[
		"a cancellation takes away",
		{ quantity: -2, revenue: -100 },
		10,
		{
			quantity: -2,
			revenue: -700,
			discount: 0,
			cost: -20,
			costed_revenue: -700,
		},
	],
])("order lines: %s", (_sentence, values, unitCost, expected) => {
	expect(measured(orderLines, values, unitCost)).toEqual(expected);
});

test("a unit cost is looked up only where no cost was stated", () => {
	expect(orderLines.needsUnitCost?.(valuesOf(orderLines, { cost: 0 }))).toBe(
		false,
	);
	expect(orderLines.needsUnitCost?.(valuesOf(orderLines, {}))).toBe(true);
	expect(stockCounts.needsUnitCost?.(valuesOf(stockCounts, { value: 0 }))).toBe(
		false,
	);
});

test("returns count pieces, refund and cost", () => {
	expect(measured(returns, { quantity: 3, refund: 10 }, 4)).toEqual({
		quantity: 3,
		refund: 70,
		cost: 12,
	});
	expect(measured(returns, { quantity: 3, refund: 10 })).toEqual({
		quantity: 3,
		refund: 70,
		cost: 0,
	});
});

test("a stock count has its value or its unit cost, and nothing is a stock-out", () => {
	expect(
		measured(stockCounts, { quantity: 3, value: 10, currency: "USD" }),
	).toEqual({ quantity: 3, value: 70, stock_out: 0 });
	expect(measured(stockCounts, { quantity: 3 }, 5)).toEqual({
		quantity: 3,
		value: 15,
		stock_out: 0,
	});
	expect(measured(stockCounts, { quantity: 0 })).toEqual({
		quantity: 0,
		value: 0,
		stock_out: 1,
	});
	expect(problem(stockCounts, { quantity: 1, value: 10 })).toMatchObject({
		field: "currency",
		code: "missing",
	});
	expect(problem(stockCounts, { quantity: 1 })).toBeNull();
});

test("visits count who came and who engaged, who can't be more", () => {
	expect(measured(visits, { visits: 7 })).toEqual({ visits: 7, engaged: 0 });
	expect(problem(visits, { visits: 7, engaged: 8 })).toMatchObject({
		field: "engaged",
		allowed: "at most the visits, 7",
	});
	expect(problem(visits, { visits: 7, engaged: 7 })).toBeNull();
});
