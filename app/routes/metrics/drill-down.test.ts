import { expect, test } from "vitest";
import type { Dimension } from "../../metrics/dimension.ts";
import { breakdownBelow } from "./drill-down.ts";

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
