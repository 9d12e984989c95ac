import { expect, test } from "vitest";
import { addDays, type Day } from "../metrics/day.ts";
import {
	type SpecialDay,
	specialDay,
	springFestivalDay,
} from "./special-days.ts";

test.each([
	["2024", "2024-02-10"],
	["2025", "2025-01-29"],
	["2026", "2026-02-17"],
	["2027", "2027-02-06"],
	["2028", "2028-01-26"],
	["2029", "2029-02-13"],
	["2030", "2030-02-03"],
])("春節 %s: from the eve of %s to the 7th day", (_, first) => {
	expect(specialDay(addDays(first, -2))).toBeNull();
	for (let i = -1; i <= 6; i++) {
		expect(specialDay(addDays(first, i))).toBe("spring-festival");
		expect(springFestivalDay(addDays(first, i))).toBe(i + 1);
	}
	expect(specialDay(addDays(first, 7))).toBeNull();
});

test.each<[Day, SpecialDay | null]>([
	["2026-06-15", null],
	["2026-06-16", "618"],
	["2026-06-18", "618"],
	["2026-06-20", "618"],
	["2026-06-21", null],
	["2026-11-09", null],
	["2026-11-10", "double-11"],
	["2026-11-11", "double-11"],
	["2026-11-12", "double-11"],
	["2026-11-13", null],
	["2026-10-01", null],
	["2026-01-01", null],
])("%s is %s", (day, special) => {
	expect(specialDay(day)).toBe(special);
});

test("a year has one 春節 of eight days, leap months or not", () => {
	for (const year of [2024, 2025, 2026, 2027, 2028]) {
		const days = Array.from({ length: 365 }, (_, i) =>
			addDays(`${year}-01-01`, i),
		).filter((day) => specialDay(day) === "spring-festival");
		expect(days).toHaveLength(8);
	}
});
