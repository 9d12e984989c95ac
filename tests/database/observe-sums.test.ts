import { beforeAll, describe, expect, test } from "vitest";
import { calendarOf } from "../../app/metrics/calendar.ts";
import type { Dimension } from "../../app/metrics/dimension.ts";
import { earlierSpan } from "../../app/metrics/earlier-span.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { resolvePeriod } from "../../app/metrics/resolve-period.ts";
import {
	formatScope,
	parseScope,
	type Scope,
} from "../../app/metrics/scope.ts";
import type { Span } from "../../app/metrics/span.ts";
import { splitSpan } from "../../app/metrics/split-span.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { buildFacts, buildSource, type FactRow, foldAll } from "../facts.ts";
import { testDatabase } from "../test-database.ts";

const ZONE = "Europe/Berlin";
const NOW = new Date("2026-11-10T10:20:00Z");
const HOUR = 3_600_000;
const box = testDatabase();
const calendar = calendarOf(ZONE, 4);

/** The same small generator for every run. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** Fourteen months of lines, across both clock changes, denser lately. */
function makeFacts(): FactRow[] {
	const pick = numbers(7);
	return Array.from({ length: 4000 }, (_, i) => {
		const back = i % 2 === 0 ? pick(420 * 24) : pick(60 * 24);
		return {
			at: new Date(NOW.getTime() - back * HOUR - pick(HOUR)).toISOString(),
			line_id: pick(4),
			product_id: 10 + pick(6),
			lot_id: pick(3) * 20,
			region_id: 30 + pick(3),
			channel_id: 40 + pick(2),
			store_id: 50 + pick(5),
			quantity: 1 + pick(3),
			revenue: pick(5_000_000) - 500_000,
		};
	});
}
const facts = makeFacts();

const inScope = (fact: FactRow, scope: Scope): boolean =>
	Object.entries(scope).every(([name, id]) => fact[`${name}_id`] === id);

/** What the rows say, added up one by one. */
function expected(span: Span, scope: Scope): { exact: string; n: number } {
	const counted = facts.filter((fact) => {
		const at = Date.parse(fact.at);
		return at >= span.fromAt && at < span.untilAt && inScope(fact, scope);
	});
	const sum = counted.reduce((total, fact) => total + Number(fact.revenue), 0);
	return { exact: String(sum), n: counted.length };
}

const inParts = (exact: string | null) =>
	String(Math.round(Number(exact) * 10_000));

const look = (period: string, scope: Scope, by: Dimension | null = null) =>
	observe(
		{ db: box.db },
		{
			metrics: ["net-revenue"],
			period: parsePeriod(period),
			scope,
			by,
			grain: "day",
			compare: "previous",
			now: NOW,
		},
	);

beforeAll(async () => {
	await box.pool.query(
		"update company set time_zone = $1, fiscal_year_start_month = 4",
		[ZONE],
	);
	await syncDefinitions(box.db, NOW);
	await buildSource(box, "order-lines", { through: "2026-11-10T10:00:00Z" });
	await buildFacts(box, orderLines, facts.slice(0, 2600), ZONE);
	await foldAll(box, orderLines, ZONE);
	// The rest stays unfolded, so that every answer has to add both.
	await buildFacts(box, orderLines, facts.slice(2600), ZONE);
});

const PERIODS = [
	"2026-03",
	"2026-10-25",
	"2026-03-29",
	"2026-W44",
	"2025",
	"2026-Q2",
	"this-month",
	"last-28-days",
	"last-365-days",
	"2026-01-15..2026-10-03",
];
const SCOPES = [
	"",
	"line:2",
	"line:not-known",
	"region:31,line:1",
	"lot:20,line:1",
	"line:1,region:31,store:52",
];

describe.each(PERIODS)("%s", (period) => {
	test.each(SCOPES)(
		"in scope '%s' is what its facts add up to, and so is what it is compared with",
		async (text) => {
			const scope = parseScope(text);
			const { observed } = await look(period, scope);
			const span = resolvePeriod(calendar, parsePeriod(period), NOW.getTime());
			const before = earlierSpan(calendar, span, "previous", NOW.getTime());
			const [one] = observed;
			const now = expected(span, scope);
			expect(inParts(one?.total.exact ?? null)).toBe(now.exact);
			expect(one?.total.sample).toBe(now.n);
			expect(inParts(one?.compared?.exact ?? null)).toBe(
				expected(before, scope).exact,
			);
		},
	);

	test("by region, the members are what their facts add up to, the largest first", async () => {
		const { observed } = await look(period, { line: 1 }, "region");
		const span = resolvePeriod(calendar, parsePeriod(period), NOW.getTime());
		const members = observed[0]?.members ?? [];
		for (const { memberId, total } of members) {
			const right = expected(span, { line: 1, region: memberId });
			expect([memberId, inParts(total.exact), total.sample]).toEqual([
				memberId,
				right.exact,
				right.n,
			]);
		}
		const samples = members.map(({ total }) => total.sample);
		expect(samples).toEqual([...samples].sort((x, y) => y - x));
		expect(samples.reduce((sum, n) => sum + n, 0)).toBe(
			expected(span, { line: 1 }).n,
		);
	});
});

test.each(["hour", "day", "week", "month", "quarter", "year"] as const)(
	"points by the %s are what their facts add up to, for the company and for one region",
	async (grain) => {
		const period = parsePeriod(
			grain === "hour" ? "2026-10-24..2026-10-26" : "2025-10-20..2026-11-10",
		);
		for (const scope of [{}, { region: 31 }, { region: 31, line: 1 }]) {
			const { observed } = await observe(
				{ db: box.db },
				{ metrics: ["net-revenue"], period, scope, grain, now: NOW },
			);
			const spans = splitSpan(
				calendar,
				resolvePeriod(calendar, period, NOW.getTime()),
				grain,
				NOW.getTime(),
			);
			const points = observed[0]?.points ?? [];
			expect(points).toHaveLength(spans.length);
			spans.forEach((span, i) => {
				expect([
					span.from,
					inParts(points[i]?.exact ?? null),
					formatScope(scope),
				]).toEqual([
					span.from,
					expected(span, scope).exact,
					formatScope(scope),
				]);
			});
		}
	},
);

test("members' points add up to the points of the whole", async () => {
	const { observed } = await look("2026-10", {}, "channel");
	const [one] = observed;
	const sum = (i: number) =>
		(one?.members ?? []).reduce(
			(total, { points }) => total + Number(inParts(points[i]?.exact ?? null)),
			0,
		);
	one?.points.forEach((point, i) => {
		expect(sum(i)).toBe(Number(inParts(point.exact)));
	});
});
