import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { FEEDS } from "./feeds.ts";
import {
	factsOf,
	historyStart,
	keyOf,
	readKey,
	type Stretch,
	stretches,
} from "./history.ts";
import { simulatedDays, type World } from "./simulated-day.ts";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-11-22T12:00:00Z");
const world: World = { seed: 1, size: 0.04, firstLoaded: "2026-11-22" };
const all = { from: historyStart(world), until: NOW };

function factsIn(of: World, stretch: Stretch): string[] {
	const dayOf = simulatedDays(of);
	return FEEDS.flatMap((feed) =>
		[...factsOf(feed, dayOf, stretch)]
			.flat()
			.map((fact) => JSON.stringify(fact)),
	);
}
const hashOf = (of: World) =>
	createHash("sha256").update(factsIn(of, all).join("\n")).digest("hex");

test("the same seed and hour make the same facts, another seed other ones", () => {
	expect(hashOf(world)).toBe(hashOf({ ...world }));
	expect(hashOf({ ...world, seed: 2 })).not.toBe(hashOf(world));
});

test("the whole company makes some 400,000 facts of all seven kinds", () => {
	const dayOf = simulatedDays({ ...world, size: 1 });
	const counts = FEEDS.map((feed) =>
		[...factsOf(feed, dayOf, all)].reduce((sum, { length }) => sum + length, 0),
	);
	expect(new Set(FEEDS.map(({ kind }) => kind.key)).size).toBe(7);
	expect(Math.min(...counts)).toBeGreaterThan(4000);
	const facts = counts.reduce((sum, count) => sum + count, 0);
	expect(facts).toBeGreaterThan(370_000);
	expect(facts).toBeLessThan(430_000);
});

test("cut into stretches, months first and days last, the history is the same facts, each once", () => {
	const { early, late } = stretches(world, all);
	expect(early.length).toBeGreaterThanOrEqual(18);
	expect(late).toHaveLength(14);
	const cut = [...early, ...late].flatMap((one) => factsIn(world, one));
	const whole = factsIn(world, all);
	expect(cut.sort()).toEqual(whole.sort());
	expect(new Set(whole.map((fact) => JSON.parse(fact).id)).size).toBe(
		whole.length,
	);
});

test("whoever stopped in the middle goes on at that instant", () => {
	const from = NOW - 100 * 24 * HOUR + 1234;
	const { early, late } = stretches(world, { from, until: NOW });
	const edges = [...early, ...late];
	expect(edges[0]?.from).toBe(from);
	expect(edges.at(-1)?.until).toBe(NOW);
	for (const [at, { until }] of edges.slice(0, -1).entries())
		expect(edges[at + 1]?.from).toBe(until);
});

test("a batch's key says which history it belongs to and how far it reaches", () => {
	expect(readKey(keyOf(world, all))).toEqual({ world, until: NOW });
	expect(readKey("somebody else's key")).toBeNull();
});
