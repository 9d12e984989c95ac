import { expect, test } from "vitest";
import type { Values } from "../kind.ts";
import { complaintEvents } from "./complaint-events.ts";
import { npsInvitations } from "./nps-invitations.ts";
import { reviews } from "./reviews.ts";
import { measured, problem, valuesOf } from "./sample-values.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AT = Date.parse("2026-11-20T10:00:00Z");

test.each<[string, Values, Values]>([
	["1 of 5 is bad", { rating: 1, scale: 5 }, { bad: 1, top: 0, stars: 10_000 }],
	["2 of 5 is bad", { rating: 2, scale: 5 }, { bad: 1, top: 0, stars: 20_000 }],
	["3 of 5 is not", { rating: 3, scale: 5 }, { bad: 0, top: 0, stars: 30_000 }],
	[
		"5 of 5 is the top",
		{ rating: 5, scale: 5 },
		{ bad: 0, top: 1, stars: 50_000 },
	],
	[
		"4 of 10 is two fifths, so bad",
		{ rating: 4, scale: 10 },
		{ bad: 1, top: 0, stars: 23_333 },
	],
	[
		"5 of 10 is not",
		{ rating: 5, scale: 10 },
		{ bad: 0, top: 0, stars: 27_778 },
	],
	[
		"1 of 2 is more than two fifths",
		{ rating: 1, scale: 2 },
		{ bad: 0, top: 0, stars: 10_000 },
	],
	[
		"40 of 100 is bad",
		{ rating: 40, scale: 100 },
		{ bad: 1, top: 0, stars: 25_758 },
	],
])("written reviews: %s", (_sentence, values, expected) => {
	expect(measured(reviews, { ...values, origin: "written" })).toMatchObject({
		...expected,
		written: 1,
		platform_default: 0,
		rewarded: 0,
	});
});

test.each(["platform_default", "rewarded"])(
	"praise that is %s counts by itself alone",
	(origin) => {
		const none = {
			written: 0,
			bad: 0,
			top: 0,
			stars: 0,
			platform_default: 0,
			rewarded: 0,
		};
		expect(measured(reviews, { rating: 5, scale: 5, origin })).toEqual({
			...none,
			[origin]: 1,
		});
	},
);

test("a rating beyond its scale is refused", () => {
	expect(problem(reviews, { rating: 6, scale: 5 })).toMatchObject({
		field: "rating",
		code: "out-of-range",
		value: "6 of 5",
		allowed: "1 to 5",
	});
	expect(problem(reviews, { rating: 5, scale: 5 })).toBeNull();
});

test.each<[number, number, number]>([
	[0, 0, 1],
	[6, 0, 1],
	[7, 0, 0],
	[8, 0, 0],
	[9, 1, 0],
	[10, 1, 0],
])("NPS %i: promoters %i, detractors %i", (score, promoters, detractors) => {
	expect(measured(npsInvitations, { outcome: "answered", score })).toEqual({
		answered: 1,
		dismissed: 0,
		promoters,
		detractors,
		score,
	});
});

test("an NPS survey dismissed or not yet answered is no answer", () => {
	const none = { answered: 0, promoters: 0, detractors: 0, score: 0 };
	expect(measured(npsInvitations, { outcome: "dismissed" })).toEqual({
		...none,
		dismissed: 1,
	});
	expect(measured(npsInvitations, { outcome: "none" })).toEqual({
		...none,
		dismissed: 0,
	});
});

test("an NPS invitation counts when it had its outcome, and until then when it was sent", () => {
	const when = (values: Values) =>
		npsInvitations.happenedAt?.(valuesOf(npsInvitations, values));
	expect(when({ invited_at: AT })).toBe(AT);
	expect(when({ invited_at: AT, outcome_at: AT + DAY })).toBe(AT + DAY);
});

test.each<[string, Values, string | undefined]>([
	["answered with a score", { outcome: "answered", score: 0 }, undefined],
	["answered without one", { outcome: "answered" }, "missing"],
	["dismissed with one", { outcome: "dismissed", score: 5 }, "not-allowed"],
	["nothing yet", { outcome: "none" }, undefined],
])("an NPS invitation %s", (_sentence, values, code) => {
	expect(problem(npsInvitations, values)?.code).toBe(code);
});

test.each<[string, Values, Values]>([
	["opened", { event: "opened" }, { opened: 1 }],
	[
		"acknowledged within 30 minutes, to the millisecond",
		{ event: "acknowledged", opened_at: AT - 30 * MINUTE },
		{ acknowledged: 1, acknowledged_in_time: 1 },
	],
	[
		"acknowledged a millisecond later",
		{ event: "acknowledged", opened_at: AT - 30 * MINUTE - 1 },
		{ acknowledged: 1, acknowledged_in_time: 0 },
	],
	[
		"solved within 3 hours",
		{ event: "solved", opened_at: AT - 3 * HOUR },
		{ solved: 1, solved_in_time: 1 },
	],
	[
		"solved later",
		{ event: "solved", opened_at: AT - 3 * HOUR - 1 },
		{ solved: 1, solved_in_time: 0 },
	],
	[
		"closed within 3 days",
		{ event: "closed", opened_at: AT - 3 * DAY },
		{ closed: 1, closed_in_time: 1, close_seconds: 259_200 },
	],
	[
		"closed later",
		{ event: "closed", opened_at: AT - 3 * DAY - 1 },
		{ closed: 1, closed_in_time: 0, close_seconds: 259_200 },
	],
	["contacted", { event: "contacted" }, {}],
	["reopened", { event: "reopened", opened_at: AT }, { reopened: 1 }],
])("a complaint %s", (_sentence, values, expected) => {
	const none = Object.fromEntries(
		Object.keys(complaintEvents.measures).map((name) => [name, 0]),
	);
	expect(measured(complaintEvents, { happened_at: AT, ...values })).toEqual({
		...none,
		...expected,
	});
});

test.each<[string, Values, string | undefined]>([
	["opened needs no arrival", { event: "opened" }, undefined],
	["solved needs it", { event: "solved" }, "missing"],
	[
		"solved before the arrival is refused",
		{ event: "solved", opened_at: AT + 1 },
		"out-of-range",
	],
	[
		"solved at the arrival is taken",
		{ event: "solved", opened_at: AT },
		undefined,
	],
])("complaint events: %s", (_sentence, values, code) => {
	expect(problem(complaintEvents, { happened_at: AT, ...values })?.code).toBe(
		code,
	);
});
