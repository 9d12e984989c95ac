import { expect, test } from "vitest";
import { trialInstants } from "./trial-steps.ts";

const NOW = Date.parse("2026-11-22T12:20:00Z");
const ends = (window: Parameters<typeof trialInstants>[0], zone: string) =>
	trialInstants(window, zone, NOW).map((at) => new Date(at).toISOString());

test("days end at local midnight, and the last one now", () => {
	const found = ends("7-days", "Asia/Shanghai");
	expect(found).toHaveLength(91);
	expect(found.slice(-2)).toEqual([
		"2026-11-21T15:59:59.999Z",
		"2026-11-22T12:20:00.000Z",
	]);
});

test("a clock change leaves every day there once", () => {
	const found = ends("7-days", "Europe/Berlin");
	expect(found).toContain("2026-10-25T22:59:59.999Z");
	expect(found).toContain("2026-10-24T21:59:59.999Z");
});

test("24 hours are looked at every full hour of 90 days", () => {
	const found = ends("24-hours", "Asia/Shanghai");
	expect(found).toHaveLength(2160);
	expect(found.at(-1)).toBe("2026-11-22T11:59:59.999Z");
});

test("15 minutes by their own length, for two days", () => {
	const found = ends("15-minutes", "Asia/Shanghai");
	expect(found).toHaveLength(192);
	expect(found.at(-1)).toBe("2026-11-22T12:14:59.999Z");
});
