import { expect, test } from "vitest";
import { needsOf } from "./formula-needs.ts";
import {
	completeThrough,
	kindFreshness,
	type SourceState,
} from "./freshness.ts";
import { silence, staleness } from "./judge.ts";

const now = Date.parse("2026-11-22T12:00:00Z");
const hour = 3_600_000;
const source = (change: Partial<SourceState>): SourceState => ({
	source: "shop",
	kind: "order-lines",
	statedThrough: null,
	completeAfter: null,
	promiseMinutes: null,
	latestFactAt: null,
	firstDay: null,
	retired: false,
	...change,
});

test.each<[string, Partial<SourceState>, number | null, string]>([
	[
		"what the source says goes first",
		{ statedThrough: now - 9 * hour, completeAfter: hour, latestFactAt: now },
		now - 9 * hour,
		"stated",
	],
	[
		"then its rule",
		{ completeAfter: 2 * hour, latestFactAt: now },
		now - 2 * hour,
		"rule",
	],
	[
		"then its latest fact",
		{ latestFactAt: now - 3 * hour },
		now - 3 * hour,
		"latest-fact",
	],
	["and without any there is nothing yet", {}, null, "nothing-yet"],
])("%s", (_, change, through, by) => {
	expect(completeThrough(source(change), now)).toEqual({ through, by });
});

test.each<[string, Partial<SourceState>[], number | null]>([
	[
		"a retired source holds nobody back",
		[
			{ latestFactAt: now - hour },
			{ latestFactAt: now - 900 * hour, retired: true },
		],
		now - hour,
	],
	[
		"where no other was ever heard of, it still says how far the facts go",
		[{ latestFactAt: now - 900 * hour, retired: true }, {}],
		now - 900 * hour,
	],
])("%s, and breaks no promise", (_, sources, through) => {
	expect(kindFreshness(sources.map(source), 2 * 60, now)).toEqual({
		through,
		behind: null,
		since: null,
	});
});

test("a kind is complete through the least of its sources; one that never sent does not count", () => {
	const freshness = kindFreshness(
		[
			source({ latestFactAt: now - hour }),
			source({ statedThrough: now - 30 * hour }),
			source({}),
		],
		null,
		now,
	);
	expect(freshness).toEqual({
		through: now - 30 * hour,
		behind: null,
		since: null,
	});
});

test("a source's own promise goes before the metric's", () => {
	const late = { latestFactAt: now - 2 * hour };
	expect(
		kindFreshness([source({ ...late, promiseMinutes: 180 })], 60, now).behind,
	).toBeNull();
	expect(
		kindFreshness([source({ ...late, promiseMinutes: 119 })], 600, now).behind,
	).toEqual({ through: now - 2 * hour, promiseMinutes: 119 });
	expect(
		kindFreshness([source({ ...late, promiseMinutes: 120 })], null, now).behind,
	).toBeNull();
});

const needs = needsOf({
	kind: "ratio",
	numerator: "complaint-events.opened",
	denominator: "order-lines.n",
});
const spanFrom = (fromAt: number, untilAt: number) => ({
	from: "2026-11-20",
	to: "2026-11-20",
	fromAt,
	untilAt,
	shape: "day" as const,
	partial: false,
});
const fresh = (orders: number | null, complaints: number | null) =>
	new Map([
		["order-lines", { through: orders, behind: null, since: "2025-05-12" }],
		[
			"complaint-events",
			{ through: complaints, behind: null, since: "2025-08-01" },
		],
	]);
const cell = (sums: Record<string, bigint>) => ({
	sums: new Map(Object.entries(sums)),
	days: 1,
});
const span = spanFrom(now - 48 * hour, now - 24 * hour);

test.each<
	[string, Record<string, bigint>, number | null, number | null, string | null]
>([
	[
		"silence before 'complete through' is zero",
		{ "order-lines.n": 5n },
		now,
		now,
		null,
	],
	[
		"silence of one kind after its 'complete through' is no data",
		{ "order-lines.n": 5n },
		now,
		now - 48 * hour,
		"after-complete-through",
	],
	[
		"a span that its source has reached into is zero so far",
		{ "order-lines.n": 5n },
		now,
		now - 47 * hour,
		null,
	],
	[
		"facts after 'complete through' are shown",
		{ "order-lines.n": 5n, "complaint-events.n": 1n },
		now - 90 * hour,
		now - 90 * hour,
		null,
	],
	[
		"a kind without any source is no data",
		{ "order-lines.n": 5n },
		now,
		null,
		"no-source",
	],
])("%s", (_, sums, orders, complaints, reason) => {
	expect(silence(needs, cell(sums), span, fresh(orders, complaints))).toBe(
		reason,
	);
});

test("a late source makes stale what reaches beyond it, and leaves a closed period as it is", () => {
	const late = new Map([
		[
			"order-lines",
			{
				through: now - 30 * hour,
				behind: { through: now - 30 * hour, promiseMinutes: 60 },
				since: null,
			},
		],
	]);
	expect(
		staleness(needs, spanFrom(now - 90 * hour, now - 40 * hour), late, now),
	).toBeNull();
	expect(
		staleness(needs, spanFrom(now - 90 * hour, now + 5 * hour), late, now),
	).toEqual({
		completeThrough: "2026-11-21T06:00:00.000Z",
		promiseMinutes: 60,
	});
});

test("a kind's facts begin with the first of any source, also of one that is retired", () => {
	expect(
		kindFreshness(
			[
				source({ firstDay: "2025-06-01", latestFactAt: now }),
				source({ firstDay: "2025-05-12", latestFactAt: now, retired: true }),
				source({}),
			],
			null,
			now,
		).since,
	).toBe("2025-05-12");
});

test.each<[string, string, string, string | null]>([
	[
		"silence wholly before a kind's first fact is no data",
		"2025-07-01",
		"2025-07-31",
		"before-first-fact",
	],
	[
		"silence that reaches the first fact's day is zero",
		"2025-07-01",
		"2025-08-01",
		null,
	],
])("%s", (_, from, to, reason) => {
	expect(
		silence(
			needs,
			cell({ "order-lines.n": 5n }),
			{ ...span, from, to },
			fresh(now, now),
		),
	).toBe(reason);
});
