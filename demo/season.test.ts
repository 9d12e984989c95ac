import { expect, test } from "vitest";
import { dayFrom, dayNumber } from "../app/metrics/day.ts";
import { seasonOf, springFestival } from "./season.ts";

const CHINESE = new Intl.DateTimeFormat("en-u-ca-chinese", {
	timeZone: "UTC",
	month: "numeric",
	day: "numeric",
});

test.each(Array.from({ length: 17 }, (_, at) => 2024 + at))(
	"春節 of %i is the first day of the Chinese calendar's year, give or take the day of a new moon at midnight",
	(year) => {
		const around = [-1, 0, 1].map((days) =>
			CHINESE.format((springFestival(year) + days) * 86_400_000),
		);
		expect(around).toContain("1/1");
	},
);

test("in 2027 it is on 6 February", () => {
	expect(dayFrom(springFestival(2027))).toBe("2027-02-06");
});

const busy = (day: string) => seasonOf(dayNumber(day));

test.each([
	[
		"雙11 is several times an ordinary Wednesday",
		"2026-11-11",
		"2026-09-09",
		4,
	],
	["618 is several times an ordinary Thursday", "2026-06-18", "2026-09-10", 3],
	["the days before 春節 are busier", "2026-02-03", "2026-03-03", 1.1],
	["a Saturday is busier than its Monday", "2026-09-12", "2026-09-07", 1.3],
])("%s", (_, busier, than, times) => {
	expect(busy(busier) / busy(than)).toBeGreaterThan(times);
});

test("during 春節 people travel", () => {
	expect(busy("2026-02-17")).toBeLessThan(busy("2026-03-17") / 2);
});
