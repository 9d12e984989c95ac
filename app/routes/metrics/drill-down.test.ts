import { expect, test } from "vitest";
import type { Dimension } from "../../metrics/dimension.ts";
import type { Scope } from "../../metrics/scope.ts";
import { breakdownBelow, explainedAddress } from "./drill-down.ts";

test.each<[string, Dimension, boolean, Dimension | ""]>([
	["a line leads to its products", "line", true, "product"],
	["a product leads to its lots", "product", true, "lot"],
	["a region leads to its stores", "region", true, "store"],
	["below a lot lies nothing", "lot", true, ""],
	["nor below a channel", "channel", true, ""],
	[
		"where the facts don't carry it nothing is broken down",
		"product",
		false,
		"",
	],
])("%s", (_, dimension, can, below) => {
	expect(breakdownBelow(dimension, () => can)).toBe(below);
});

const RATE = {
	key: "bad-review-rate",
	formula: {
		kind: "ratio",
		numerator: "reviews.bad",
		denominator: "reviews.written",
	},
} satisfies Parameters<typeof explainedAddress>[0];
const VISITS = {
	key: "visits",
	formula: { kind: "sum", of: "visits.visits" },
} satisfies Parameters<typeof explainedAddress>[0];

test.each<[string, typeof RATE | typeof VISITS, Scope, string]>([
	[
		"a line's figure opens by product",
		RATE,
		{ line: 11 },
		"/metrics/bad-review-rate?scope=line:11&by=product",
	],
	[
		"a product's within its line opens by lot",
		RATE,
		{ line: 11, product: 31 },
		"/metrics/bad-review-rate?scope=line:11,product:31&by=lot",
	],
	[
		"a region's within a line opens by store",
		RATE,
		{ line: 11, region: 40 },
		"/metrics/bad-review-rate?scope=line:11,region:40&by=store",
	],
	["the company's stays whole", RATE, {}, "/metrics/bad-review-rate"],
	[
		"what has no lot is not broken down by lot",
		VISITS,
		{ product: 31 },
		"/metrics/visits?scope=product:31",
	],
])("%s", (_, metric, scope, address) => {
	expect(explainedAddress(metric, scope)).toBe(address);
});
