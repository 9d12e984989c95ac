import { expect, test } from "vitest";
import { allowsPeriod } from "./allows-period.ts";
import type { Formula } from "./formula.ts";
import { parsePeriod } from "./period.ts";

const REVENUE: Formula = { kind: "sum", of: "order-lines.revenue" };
const STOCK: Formula = { kind: "level", of: "stock-counts.quantity" };
const CUSTOMERS: Formula = { kind: "distinct", of: "customers" };
const PER_ORDER: Formula = {
	kind: "ratio",
	numerator: "order-lines.revenue",
	denominator: "order-lines.orders",
};

test.each([
	["what is added up, over minutes", REVENUE, "last-15-minutes", true],
	["stock, over minutes", STOCK, "last-15-minutes", false],
	["stock, over 24 hours that cut two days", STOCK, "last-24-hours", false],
	["stock, over days", STOCK, "last-1-days", true],
	["customers told apart, over an hour", CUSTOMERS, "last-1-hours", false],
	["a rate by distinct orders, over an hour", PER_ORDER, "last-1-hours", false],
	["a rate by distinct orders, over a month", PER_ORDER, "2026-10", true],
] as const)("%s: %j over %s is %s", (_name, formula, text, allowed) => {
	const period = parsePeriod(text);
	expect(allowsPeriod(formula, period)).toBe(allowed);
});
