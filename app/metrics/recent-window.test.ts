import { describe, expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";
import { cover } from "./cover.ts";
import { earlierSpan } from "./earlier-span.ts";
import { parsePeriod } from "./period.ts";
import { resolvePeriod } from "./resolve-period.ts";
import { SLOT, slotsKeptSince } from "./slot.ts";
import { splitSpan } from "./split-span.ts";
import { stepPeriod } from "./step-period.ts";

const at = (text: string) => Date.parse(text);
const short = (instant: number) => new Date(instant).toISOString().slice(5, 16);
const berlin = calendarOf("Europe/Berlin", 1);
const kathmandu = calendarOf("Asia/Kathmandu", 1);
/** Its clocks change by half an hour. */
const lordHowe = calendarOf("Australia/Lord_Howe", 1);

const resolve = (text: string, now: string, calendar = berlin) =>
	resolvePeriod(calendar, parsePeriod(text), at(now));

test.each([
	["last-15-minutes", "2026-11-22T04:22:10Z", "11-22T04:10", "11-22T04:25"],
	["last-15-minutes", "2026-11-22T04:20:00Z", "11-22T04:10", "11-22T04:25"],
	["last-15-minutes", "2026-11-22T04:19:59Z", "11-22T04:05", "11-22T04:20"],
	["last-1-hours", "2026-11-22T04:22:10Z", "11-22T03:25", "11-22T04:25"],
	["last-24-hours", "2026-11-22T04:22:10Z", "11-21T04:25", "11-22T04:25"],
	// 24 hours are 24 hours on a day of 23 or 25 too.
	["last-24-hours", "2026-03-29T12:02:00Z", "03-28T12:05", "03-29T12:05"],
	["last-24-hours", "2026-10-25T12:02:00Z", "10-24T12:05", "10-25T12:05"],
])("%s at %s is from %s to %s", (text, now, from, until) => {
	const span = resolve(text, now);
	expect([short(span.fromAt), short(span.untilAt)]).toEqual([from, until]);
	expect(span).toMatchObject({ shape: "recent", partial: false });
	const before = earlierSpan(berlin, span, "previous", at(now));
	expect(before.untilAt).toBe(span.fromAt);
	expect(before.untilAt - before.fromAt).toBe(span.untilAt - span.fromAt);
});

test.each([
	["2026-11-22T04:22:10Z", "2025-11-23T04:25:00.000Z"],
	// In Berlin it is summer time on the one and not on the other: the same time of day, 14:25.
	["2026-03-30T12:22:10Z", "2025-03-31T12:25:00.000Z"],
	["2026-10-26T13:22:10Z", "2025-10-27T13:25:00.000Z"],
	["2026-03-28T13:22:10Z", "2025-03-29T13:25:00.000Z"],
	["2026-10-24T12:22:10Z", "2025-10-25T12:25:00.000Z"],
])(
	"at %s a year before is the same weekday and time of day, until %s",
	(now, until) => {
		const span = resolve("last-1-hours", now);
		const before = earlierSpan(berlin, span, "year-before", at(now));
		expect(new Date(before.untilAt).toISOString()).toBe(until);
		expect(before.untilAt - before.fromAt).toBe(3_600_000);
	},
);

const written = (text: string, now: string, calendar = berlin) =>
	cover(calendar, resolve(text, now, calendar)).map(
		({ grain, from, until }) => `${grain} ${short(from)} ${short(until)}`,
	);

test.each([
	["last-15-minutes", "2026-11-22T04:22:10Z", ["slot 11-22T04:10 11-22T04:25"]],
	["last-15-minutes", "2026-11-22T04:07:10Z", ["slot 11-22T03:55 11-22T04:10"]],
	["last-1-hours", "2026-11-22T04:57:10Z", ["hour 11-22T04:00 11-22T05:00"]],
	[
		"last-24-hours",
		"2026-11-22T04:22:10Z",
		[
			"slot 11-21T04:25 11-21T05:00",
			"hour 11-21T05:00 11-21T23:00",
			"hour 11-21T23:00 11-22T04:00",
			"slot 11-22T04:00 11-22T04:25",
		],
	],
	[
		"last-48-hours",
		"2026-11-22T04:57:10Z",
		[
			"hour 11-20T05:00 11-20T23:00",
			"day 11-20T23:00 11-21T23:00",
			"hour 11-21T23:00 11-22T05:00",
		],
	],
])("%s at %s is added up from %j", (text, now, segments) => {
	expect(written(text, now)).toEqual(segments);
});

test("where hours begin at a quarter past in UTC, slots reach to those", () => {
	expect(written("last-1-hours", "2026-11-22T04:22:10Z", kathmandu)).toEqual([
		"slot 11-22T03:25 11-22T04:25",
	]);
});

describe.each([
	["a day of 23 hours", berlin, "2026-03-29T00:00:00Z"],
	["a day of 25 hours", berlin, "2026-10-25T00:00:00Z"],
	["half an hour left out", lordHowe, "2026-10-03T12:00:00Z"],
	["half an hour twice", lordHowe, "2026-04-04T12:00:00Z"],
	["hours at a quarter past", kathmandu, "2026-11-22T00:00:00Z"],
])("%s", (_name, calendar, start) => {
	test("each fact of a window is in exactly one of its buckets, and no other fact is", () => {
		for (const text of ["last-15-minutes", "last-1-hours", "last-24-hours"])
			for (let step = 0; step < 300; step += 7) {
				const now = at(start) + step * SLOT;
				const span = resolvePeriod(calendar, parsePeriod(text), now);
				const segments = cover(calendar, span);
				for (
					let slot = span.fromAt - 24 * SLOT;
					slot < span.untilAt + 24 * SLOT;
					slot += SLOT
				) {
					const bucket = {
						slot,
						hour: calendar.hourStart(slot),
						day: calendar.dayStart(calendar.dayOf(slot)),
						month: Number.NaN,
					};
					const found = segments.filter(
						({ grain, from, until }) =>
							bucket[grain] >= from && bucket[grain] < until,
					);
					const isIn = slot >= span.fromAt && slot < span.untilAt;
					expect([short(now), text, short(slot), found.length]).toEqual([
						short(now),
						text,
						short(slot),
						isIn ? 1 : 0,
					]);
				}
			}
	});
});

test("a window of minutes has points by the hour, each of them whole, and no neighbour", () => {
	const now = at("2026-11-22T04:22:10Z");
	const hours = splitSpan(
		berlin,
		resolve("last-1-hours", "2026-11-22T04:22:10Z"),
		"hour",
		now,
	);
	expect(hours.map(({ fromAt }) => short(fromAt))).toEqual([
		"11-22T03:00",
		"11-22T04:00",
	]);
	for (const step of [-1, 1] as const)
		expect(
			stepPeriod(berlin, parsePeriod("last-1-hours"), step, now),
		).toBeNull();
});

test.each([
	["at the first fold", null, "2026-11-20T04:00:00Z"],
	["within the hour it stays", "2026-11-20T04:00:00Z", "2026-11-20T04:00:00Z"],
	["an hour later it moves", "2026-11-20T03:00:00Z", "2026-11-20T04:00:00Z"],
	["it never goes back", "2026-11-21T03:00:00Z", "2026-11-21T03:00:00Z"],
])(
	"%s, slots are kept since two days ago to the hour",
	(_name, since, expected) => {
		expect(
			slotsKeptSince(
				since === null ? null : at(since),
				at("2026-11-22T04:22:10Z"),
			),
		).toBe(at(expected));
	},
);
