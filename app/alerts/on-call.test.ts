import fc from "fast-check";
import { expect, test } from "vitest";
import { onCallAt, type Rota, type Swap, shifts } from "./on-call.ts";

/** Mondays at 09:00 in Berlin, three people, from Monday 2 March 2026. */
const rota: Rota = {
	id: 1,
	name: "support",
	timeZone: "Europe/Berlin",
	handoverWeekday: 1,
	handoverTime: "09:00",
	people: [10, 20, 30],
	startsOn: "2026-03-02",
};
const swap = (
	id: number,
	personId: number,
	from: string,
	until: string,
	rotaId = 1,
): Swap => ({
	id,
	rotaId,
	personId,
	from: new Date(from),
	until: new Date(until),
});
const short = (
	swaps: readonly Swap[],
	from: string,
	until: string,
	of = rota,
) =>
	shifts(of, swaps, new Date(from), new Date(until)).map(
		(shift) =>
			`${shift.personId}${shift.swapped ? " instead" : ""} ${shift.from.toISOString().slice(5, 16)} ${shift.until.toISOString().slice(5, 16)}`,
	);

test.each<[string, Partial<Rota>, string, number | null]>([
	["nobody before it starts", {}, "2026-03-02T07:59:59Z", null],
	["the first one from the handover time on", {}, "2026-03-02T08:00:00Z", 10],
	["up to the next handover", {}, "2026-03-09T07:59:59Z", 10],
	["then the second", {}, "2026-03-09T08:00:00Z", 20],
	["the third", {}, "2026-03-16T08:00:00Z", 30],
	["and the first again", {}, "2026-03-23T08:00:00Z", 10],
	[
		"after the clocks go forward 09:00 is an hour earlier",
		{},
		"2026-03-30T07:00:00Z",
		20,
	],
	["and not before", {}, "2026-03-30T06:59:59Z", 10],
	[
		"in the autumn it still is 09:00 on the summer's clock",
		{},
		"2026-10-19T07:00:00Z",
		10,
	],
	["and on the winter's", {}, "2026-10-26T08:00:00Z", 20],
	["a moment before", {}, "2026-10-26T07:59:59Z", 10],
	[
		"a handover in the hour that is skipped comes as that hour would have",
		{ handoverWeekday: 7, handoverTime: "02:30", startsOn: "2026-03-22" },
		"2026-03-29T01:30:00Z",
		20,
	],
	[
		"and not before",
		{ handoverWeekday: 7, handoverTime: "02:30", startsOn: "2026-03-22" },
		"2026-03-29T01:29:59Z",
		10,
	],
	[
		"a handover in the hour that comes twice is at its first time",
		{ handoverWeekday: 7, handoverTime: "02:30", startsOn: "2026-10-18" },
		"2026-10-25T00:30:00Z",
		20,
	],
	[
		"and not before",
		{ handoverWeekday: 7, handoverTime: "02:30", startsOn: "2026-10-18" },
		"2026-10-25T00:29:59Z",
		10,
	],
	[
		"a start between handovers makes a short first shift",
		{ startsOn: "2026-03-05" },
		"2026-03-09T08:00:00Z",
		20,
	],
	[
		"one person is always on call",
		{ people: [10] },
		"2026-05-05T00:00:00Z",
		10,
	],
	[
		"nobody in it, nobody on call",
		{ people: [] },
		"2026-05-05T00:00:00Z",
		null,
	],
])("on call: %s", (_, change, now, personId) => {
	expect(onCallAt({ ...rota, ...change }, [], new Date(now))).toBe(personId);
});

const early = swap(1, 77, "2026-03-04T08:00:00Z", "2026-03-06T08:00:00Z");
const late = swap(2, 88, "2026-03-05T08:00:00Z", "2026-03-05T20:00:00Z");
const elsewhere = swap(
	3,
	99,
	"2026-03-01T00:00:00Z",
	"2026-04-01T00:00:00Z",
	2,
);

test.each<[string, string, number | null]>([
	["from its first moment", "2026-03-04T08:00:00Z", 77],
	["the one arranged last wins", "2026-03-05T08:00:00Z", 88],
	["when it is over the earlier one goes on", "2026-03-05T20:00:00Z", 77],
	["its end is not counted", "2026-03-06T08:00:00Z", 10],
	["another rota's swap is none of its", "2026-03-03T00:00:00Z", 10],
])("swap: %s", (_, now, personId) => {
	for (const swaps of [
		[early, late, elsewhere],
		[late, elsewhere, early],
	])
		expect(onCallAt(rota, swaps, new Date(now))).toBe(personId);
});

test("shifts are cut to what was asked, and a swap lies within a turn", () => {
	expect(
		short(
			[early, late, elsewhere],
			"2026-03-01T00:00:00Z",
			"2026-03-17T00:00:00Z",
		),
	).toEqual([
		"10 03-02T08:00 03-04T08:00",
		"77 instead 03-04T08:00 03-05T08:00",
		"88 instead 03-05T08:00 03-05T20:00",
		"77 instead 03-05T20:00 03-06T08:00",
		"10 03-06T08:00 03-09T08:00",
		"20 03-09T08:00 03-16T08:00",
		"30 03-16T08:00 03-17T00:00",
	]);
});

test("a swap over a handover is one shift, and one behind a later swap cuts nothing", () => {
	expect(
		short(
			[
				swap(1, 66, "2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z"),
				swap(2, 77, "2026-03-07T08:00:00Z", "2026-03-10T08:00:00Z"),
			],
			"2026-03-07T00:00:00Z",
			"2026-03-11T00:00:00Z",
		),
	).toEqual([
		"10 03-07T00:00 03-07T08:00",
		"77 instead 03-07T08:00 03-10T08:00",
		"20 03-10T08:00 03-11T00:00",
	]);
});

test("the weeks in which the clocks change are 167 and 169 hours long", () => {
	const hours = (from: string, until: string) =>
		shifts(rota, [], new Date(from), new Date(until))
			.slice(1, -1)
			.map(
				(shift) => (shift.until.getTime() - shift.from.getTime()) / 3_600_000,
			);
	expect(hours("2026-03-20T00:00:00Z", "2026-04-10T00:00:00Z")).toEqual([
		167, 168,
	]);
	expect(hours("2026-10-16T00:00:00Z", "2026-11-06T00:00:00Z")).toEqual([
		169, 168,
	]);
});

test("a person alone has a shift a week, and an empty stretch has none", () => {
	const alone = { ...rota, people: [10] };
	expect(
		short([], "2026-03-02T08:00:00Z", "2026-03-16T08:00:00Z", alone),
	).toEqual(["10 03-02T08:00 03-09T08:00", "10 03-09T08:00 03-16T08:00"]);
	expect(short([], "2026-03-03T00:00:00Z", "2026-03-03T00:00:00Z")).toEqual([]);
	expect(short([], "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")).toEqual([]);
});

test("whoever a shift names is on call throughout it, and nobody in between", () => {
	const minute = fc.integer({
		min: Date.parse("2026-02-20T00:00:00Z") / 60_000,
		max: Date.parse("2026-12-20T00:00:00Z") / 60_000,
	});
	const anySwap = fc
		.record({
			id: fc.integer({ min: 1, max: 9 }),
			start: minute,
			length: fc.integer({ min: 1, max: 20_000 }),
		})
		.map(({ id, start, length }) => ({
			id,
			rotaId: 1,
			personId: 100 + id,
			from: new Date(start * 60_000),
			until: new Date((start + length) * 60_000),
		}));
	fc.assert(
		fc.property(
			fc.uniqueArray(anySwap, { maxLength: 5, selector: ({ id }) => id }),
			minute,
			(swaps, at) => {
				const now = new Date(at * 60_000);
				const around = shifts(
					rota,
					swaps,
					new Date(now.getTime() - 9 * 86_400_000),
					new Date(now.getTime() + 9 * 86_400_000),
				);
				const named = around.filter(
					({ from, until }) => from <= now && now < until,
				);
				expect(named.map(({ personId }) => personId)).toEqual(
					[onCallAt(rota, swaps, now)].filter((id) => id !== null),
				);
			},
		),
		{ numRuns: 200 },
	);
});
