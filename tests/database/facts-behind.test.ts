import { beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "../../app/metrics/evaluate.ts";
import { factLists } from "../../app/metrics/facts/fact-lists.ts";
import { readFactsPage } from "../../app/metrics/facts/facts-page.server.ts";
import type { FactsPage } from "../../app/metrics/facts/facts-page.ts";
import type { Kind } from "../../app/metrics/kind.ts";
import { KINDS } from "../../app/metrics/kinds/all.ts";
import { factsOf, isDistinct } from "../../app/metrics/measure-reference.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { parseScope } from "../../app/metrics/scope.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { buildFacts, buildSource, type FactRow, foldAll } from "../facts.ts";
import { testDatabase } from "../test-database.ts";

const ZONE = "Europe/Berlin";
const NOW = new Date("2026-11-10T10:20:00Z");
const HOUR = 3_600_000;
const box = testDatabase();

/** The same small generator for every run. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** Seven months of one kind, half of them lately; every other measure of a fact is 0. */
function makeFacts(kind: Kind, seed: number): FactRow[] {
	const pick = numbers(seed);
	const members = {
		line: 4,
		product: 6,
		lot: 3,
		region: 3,
		channel: 2,
		store: 5,
	};
	return Array.from({ length: 400 }, (_, i) => ({
		at: new Date(
			NOW.getTime() -
				pick(i % 2 === 0 ? 210 * 24 : 30 * 24) * HOUR -
				pick(HOUR),
		).toISOString(),
		...Object.fromEntries(
			kind.dimensions.map((name) => [
				`${name}_id`,
				pick(members[name]) &&
					10 * kind.dimensions.length + pick(members[name]),
			]),
		),
		...Object.fromEntries(
			Object.entries(kind.measures).map(([name, { unit }]) => [
				name,
				pick(2) === 0 ? 0 : unit === "count" ? 1 : 10_000 + pick(900_000),
			]),
		),
	}));
}

beforeAll(async () => {
	await box.pool.query("update company set time_zone = $1", [ZONE]);
	await syncDefinitions(box.db, NOW);
	for (const [i, kind] of KINDS.entries()) {
		await buildSource(box, kind.key, { through: "2026-11-10T10:00:00Z" });
		const facts = makeFacts(kind, i + 3);
		await buildFacts(box, kind, facts.slice(0, 260), ZONE);
		if (kind.additivity === "additive") await foldAll(box, kind, ZONE);
		// The rest stays unfolded, so that the figure has to add both.
		await buildFacts(box, kind, facts.slice(260), ZONE);
	}
});

const ASKED = {
	version: null,
	hourAt: null,
	kind: null,
	which: "counted",
	after: null,
	seesPersonal: true,
	now: NOW,
} as const;

const look = (
	key: string,
	scope: string,
	period: string,
	change: object = {},
) =>
	readFactsPage(box, {
		...ASKED,
		key,
		scope: parseScope(scope),
		period: parsePeriod(period),
		...change,
	});

/** All facts of a list, page by page. */
async function allFacts(
	key: string,
	scope: string,
	period: string,
	change: object = {},
) {
	const facts: FactsPage["facts"][number][] = [];
	let page = await look(key, scope, period, change);
	facts.push(...page.facts);
	while (page.next) {
		page = await look(key, scope, period, { ...change, after: page.next });
		facts.push(...page.facts);
	}
	return { facts, page };
}

/** Metrics whose figure is made of nothing but sums over facts. */
const ADDITIVE = SHIPPED.filter(({ formula }) =>
	factLists(formula).every(
		({ isLevel, terms }) => !isLevel && !terms.some(isDistinct),
	),
);
const SCOPES = [
	"",
	"line:61,region:62,store:61",
	"region:61,store:62",
	"region:not-known",
];
const PERIODS = ["last-28-days", "2026-10", "2026-08-03..2026-10-25"];

test("most of what is shipped is made of sums", () => {
	expect(ADDITIVE.length).toBeGreaterThan(30);
});

describe.each(PERIODS)("%s", (period) => {
	test.each(SCOPES)(
		"in scope '%s' the listed facts of every additive metric give its figure",
		async (scope) => {
			const { observed } = await observe(box, {
				metrics: ADDITIVE.map(({ key }) => key),
				scope: parseScope(scope),
				period: parsePeriod(period),
				now: NOW,
			});
			let compared = 0;
			for (const { metric, total } of observed) {
				const cell = new Map<string, bigint>();
				for (const { kind, measures, countsAll } of factLists(metric.formula)) {
					const { facts, page } = await allFacts(metric.key, scope, period, {
						kind: kind.key,
					});
					expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
					const sums = page.sums.find((each) => each.kind === kind.key);
					expect([metric.key, sums?.listed]).toEqual([
						metric.key,
						facts.length,
					]);
					// Facts that measure nothing are not listed, and change no sum.
					cell.set(
						factsOf(kind.key),
						BigInt(countsAll ? facts.length : (sums?.facts ?? 0)),
					);
					measures.forEach((measure, i) => {
						const sum = facts.reduce(
							(all, fact) => all + (fact.measures[i] ?? 0),
							0,
						);
						cell.set(`${kind.key}.${measure}`, BigInt(sum));
					});
					if (total.value !== null)
						expect([metric.key, page.agrees]).toEqual([metric.key, true]);
				}
				if (total.value === null) continue;
				compared += 1;
				expect([
					metric.key,
					evaluate(metric.formula, { sums: cell, days: 0 }).value,
				]).toEqual([metric.key, total.value]);
			}
			if (scope === "") expect(compared).toBe(ADDITIVE.length);
		},
	);
});

test("the newest facts come first, and none is older or newer than the period", async () => {
	const { facts, page } = await allFacts(
		"net-revenue",
		"",
		"2026-08-03..2026-10-25",
		{ which: "all" },
	);
	const times = facts.map(({ at }) => at);
	expect(facts.length).toBeGreaterThan(50);
	expect(times).toEqual([...times].sort().reverse());
	expect((times.at(-1) as string) >= page.total.fromAt).toBe(true);
	expect((times[0] as string) < page.total.untilAt).toBe(true);
});

test("facts of the same instant are listed once each, over the end of a page", async () => {
	await buildFacts(
		box,
		KINDS.find(({ key }) => key === "visits") as Kind,
		Array.from({ length: 120 }, () => ({
			at: "2025-05-05T05:00:00Z",
			visits: 2,
		})),
		ZONE,
	);
	const { facts } = await allFacts("visits", "", "2025-05-05");
	expect(new Set(facts.map(({ id }) => id)).size).toBe(120);
});

test("a rate narrows down to its numerator: as many facts as it counts", async () => {
	const { facts, page } = await allFacts(
		"bad-review-rate",
		"region:61",
		"2026-10",
		{ which: "bad" },
	);
	const bad = page.sums[0]?.sums.find(
		({ reference }) => reference === "reviews.bad",
	);
	expect(facts.length).toBeGreaterThan(0);
	expect(String(facts.length)).toBe(bad?.sum);
});

test("an hour of a day has its own facts and its own figure", async () => {
	await buildFacts(
		box,
		KINDS.find(({ key }) => key === "visits") as Kind,
		[
			{ at: "2025-06-05T05:10:00Z", visits: 7 },
			{ at: "2025-06-05T06:10:00Z", visits: 9 },
		],
		ZONE,
	);
	const page = await look("visits", "", "2025-06-05", {
		hourAt: Date.parse("2025-06-05T06:00:00Z"),
	});
	expect(page.total.value).toBe(9);
	expect(page.facts.map(({ at }) => at)).toEqual(["2025-06-05T06:10:00.000Z"]);
	expect(page.agrees).toBe(true);
});

test("customers who came back are counted over a window, and its facts are listed", async () => {
	const page = await look("repurchase-rate-90", "", "last-7-days");
	expect([page.listedFrom, page.listedTo]).toEqual([
		"2026-08-13",
		"2026-11-10",
	]);
	expect(page.agrees).toBeNull();
});

test("counts of stock are listed without a sum, because they hold on and don't add up", async () => {
	const page = await look("stock-units", "", "2026-10");
	expect(page.facts.length).toBeGreaterThan(0);
	expect(page.sums[0]?.sums).toEqual([]);
	expect(page.agrees).toBeNull();
});

test("refuses a place in the list that nobody gave out, and an hour that is none", async () => {
	await expect(look("visits", "", "2025-06-05", { hourAt: 1 })).rejects.toThrow(
		"hour '1970-01-01T00:00:00.001Z'",
	);
});
