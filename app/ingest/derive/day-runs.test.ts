import { expect, test } from "vitest";
import { dayRuns, daysHeld } from "./day-runs.ts";

test("neighbouring days are one run, in whatever order and however often they come", () => {
	expect(
		dayRuns(["2026-03-01", "2026-02-28", "2026-02-28", "2026-03-04"]),
	).toEqual([
		{ from: "2026-02-28", to: "2026-03-01" },
		{ from: "2026-03-04", to: "2026-03-04" },
	]);
});

test("a small gap is read along", () => {
	expect(dayRuns(["2026-03-01", "2026-03-04", "2026-03-08"], 2)).toEqual([
		{ from: "2026-03-01", to: "2026-03-04" },
		{ from: "2026-03-08", to: "2026-03-08" },
	]);
});

test("a count is carried forward for its days, and no further than today", () => {
	expect(daysHeld(["2026-03-01"], 3, "2026-03-09")).toEqual([
		"2026-03-01",
		"2026-03-02",
		"2026-03-03",
	]);
	expect(daysHeld(["2026-03-08", "2026-03-07"], 7, "2026-03-09")).toEqual([
		"2026-03-07",
		"2026-03-08",
		"2026-03-09",
	]);
	expect(daysHeld(["2026-03-10"], 7, "2026-03-09")).toEqual([]);
});
