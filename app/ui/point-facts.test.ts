import { expect, test } from "vitest";
import type { Grain } from "../metrics/grain.ts";
import { pointFacts } from "./point-facts.ts";

const at = (from: string, to: string) => ({
	from,
	to,
	fromAt: `${from}T10:00:00.000Z`,
});

test.each<[string, Grain, string, string, string]>([
	["a day", "day", "2026-11-02", "2026-11-02", "/f?period=2026-11-02"],
	[
		"a week that the period cuts",
		"week",
		"2026-11-04",
		"2026-11-08",
		"/f?period=2026-11-04..2026-11-08",
	],
	[
		"an hour",
		"hour",
		"2026-11-02",
		"2026-11-02",
		"/f?period=2026-11-02&hour=2026-11-02T10%3A00%3A00.000Z",
	],
])("%s leads to its own facts", (_, grain, from, to, address) => {
	expect(pointFacts("/f", grain, at(from, to))).toBe(address);
});

test("scope and version stay", () => {
	expect(
		pointFacts("/f?scope=line%3A3", "day", at("2026-11-02", "2026-11-02")),
	).toBe("/f?scope=line%3A3&period=2026-11-02");
});
