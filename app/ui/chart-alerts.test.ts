import { expect, test } from "vitest";
import { placeOnAxis } from "./chart-alerts.ts";

const day = (n: number) => ({
	fromAt: `2026-11-0${n}T00:00:00Z`,
	untilAt: `2026-11-0${n + 1}T00:00:00Z`,
});
const POINTS = [day(1), day(2), day(3)];

test.each([
	["noon stands on its day's point", "2026-11-02T12:00:00Z", 1],
	["midnight between two", "2026-11-02T00:00:00Z", 0.5],
	["the first morning at the edge", "2026-11-01T03:00:00Z", 0],
	["before the first nowhere", "2026-10-31T23:00:00Z", null],
	["after the last nowhere", "2026-11-04T00:00:00Z", null],
])("%s", (_, at, place) => {
	expect(placeOnAxis(POINTS, Date.parse(at))).toBe(place);
});
