import fc from "fast-check";
import { expect, test } from "vitest";
import { businessDay, zoneOffset } from "./business-day.ts";

const HOUR = 3_600_000;

test.each([
	[
		"a day in Shanghai begins at 16:00 UTC",
		"Asia/Shanghai",
		"2026-11-20T16:00:00Z",
		"2026-11-21",
		8,
	],
	[
		"and ends a moment before",
		"Asia/Shanghai",
		"2026-11-20T15:59:59.999Z",
		"2026-11-20",
		8,
	],
	[
		"Shanghai in the summer of 1988 was 9 hours ahead",
		"Asia/Shanghai",
		"1988-07-01T15:00:00Z",
		"1988-07-02",
		9,
	],
	[
		"London before the clocks go forward",
		"Europe/London",
		"2026-03-29T00:59:59Z",
		"2026-03-29",
		0,
	],
	["London after it", "Europe/London", "2026-03-29T01:00:00Z", "2026-03-29", 1],
	[
		"the end of that day, 23 hours long",
		"Europe/London",
		"2026-03-29T22:59:59Z",
		"2026-03-29",
		1,
	],
	[
		"and the next begins",
		"Europe/London",
		"2026-03-29T23:00:00Z",
		"2026-03-30",
		1,
	],
	[
		"London, the day of 25 hours begins",
		"Europe/London",
		"2026-10-24T23:00:00Z",
		"2026-10-25",
		1,
	],
	[
		"the hour that comes twice, second time",
		"Europe/London",
		"2026-10-25T01:30:00Z",
		"2026-10-25",
		0,
	],
	["its end", "Europe/London", "2026-10-25T23:59:59Z", "2026-10-25", 0],
	[
		"Lord Howe in winter",
		"Australia/Lord_Howe",
		"2026-07-01T13:30:00Z",
		"2026-07-02",
		10.5,
	],
	[
		"Lord Howe in summer, half an hour more",
		"Australia/Lord_Howe",
		"2026-01-01T13:00:00Z",
		"2026-01-02",
		11,
	],
	[
		"Lord Howe as summer ends at 15:00 UTC",
		"Australia/Lord_Howe",
		"2026-04-04T15:00:00Z",
		"2026-04-05",
		10.5,
	],
	[
		"Kathmandu, five and three quarters",
		"Asia/Kathmandu",
		"2026-11-20T18:15:00Z",
		"2026-11-21",
		5.75,
	],
	[
		"Kathmandu a moment before",
		"Asia/Kathmandu",
		"2026-11-20T18:14:59Z",
		"2026-11-20",
		5.75,
	],
	[
		"Samoa lost 30 December 2011",
		"Pacific/Apia",
		"2011-12-30T10:00:00Z",
		"2011-12-31",
		14,
	],
])("%s", (_sentence, zone, instant, day, hours) => {
	expect(businessDay(zone)(Date.parse(instant))).toBe(day);
	expect(zoneOffset(zone)(Date.parse(instant)) / HOUR).toBe(hours);
});

test.each([
	"Asia/Shanghai",
	"Europe/London",
	"America/New_York",
	"Australia/Lord_Howe",
])("in %s it is the day that Intl says, in whatever order one asks", (zone) => {
	const dayOf = businessDay(zone);
	const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
	fc.assert(
		fc.property(
			fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2030, 0, 1) }),
			(instant) => dayOf(instant) === format.format(instant),
		),
		{ numRuns: 300 },
	);
});

test("a change of the clocks within half an hour counts from its minute: St John's fell back at 00:01", () => {
	const day = businessDay("America/St_Johns");
	expect(day(Date.parse("2010-11-07T02:30:30Z"))).toBe("2010-11-07");
	expect(day(Date.parse("2010-11-07T02:31:00Z"))).toBe("2010-11-06");
	expect(day(Date.parse("2010-11-07T03:31:00Z"))).toBe("2010-11-07");
});
