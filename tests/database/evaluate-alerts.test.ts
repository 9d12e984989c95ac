import { beforeEach, describe, expect, test } from "vitest";
import { alertContext } from "../../app/alerts/alert-context.server.ts";
import { changeRule } from "../../app/alerts/change-rule.server.ts";
import { deleteRule } from "../../app/alerts/delete-rule.server.ts";
import { evaluateTick } from "../../app/alerts/evaluate-tick.server.ts";
import { evaluateTouched } from "../../app/alerts/evaluate-touched.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import {
	buildLevel,
	buildRule,
	buildRuleContent,
	buildWatched,
	DAY,
	HOUR,
	MINUTE,
	review,
	SECOND,
	START,
	type Watched,
} from "../alert-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let watched: Watched;
let isBuilt = false;

beforeEach(async () => {
	if (!isBuilt) watched = await buildWatched(box);
	isBuilt = true;
	watched.now = START;
	// Each test has its own facts and rules.
	for (const table of [
		"announcement",
		"alert_event",
		"alert_instance",
		"alert",
		"alert_rule_version",
		"alert_rule",
		"alert_touch",
		"silence",
	] as const)
		await box.db.deleteFrom(table).execute();
	for (const { id } of await box.db
		.selectFrom("batch")
		.select("id")
		.where("undone_at", "is", null)
		.execute())
		await undoBatch(box.pool, {
			batch: id,
			by: { personId: null, name: "test" },
			reason: "another test",
			now: new Date(START),
		});
	await box.db.deleteFrom("alert_touch").execute();
	watched = {
		...watched,
		alerts: alertContext(
			box.db,
			() => new Date(watched.now),
			() => "Asia/Shanghai",
		),
	};
});

/** All that waits, until nothing does. */
async function evaluate() {
	const sum = { instances: 0, changed: 0, announced: 0 };
	for (let more = true; more; ) {
		const done = await evaluateTouched(watched.alerts);
		more = done !== null;
		sum.instances += done?.instances ?? 0;
		sum.changed += done?.changed ?? 0;
		sum.announced += done?.announced ?? 0;
	}
	return sum;
}
const alerts = () =>
	box.db
		.selectFrom("alert")
		.select([
			"id",
			"state",
			"level",
			"past",
			"told_as",
			"ended_as",
			"scope",
			"decided",
		])
		.orderBy("id")
		.execute();
const told = async () =>
	(
		await box.db
			.selectFrom("announcement")
			.select(["reason", "told_as"])
			.orderBy("id")
			.execute()
	).map(({ reason, told_as }) => `${reason} ${told_as}`);

describe("a commit", () => {
	test("that goes beyond a threshold fires at once and is told once, however often its rule is evaluated again", async () => {
		await buildRule(watched);
		await review(watched, { good: 11 });
		await evaluate();
		await review(watched, { good: 1 });
		await evaluate();
		await evaluateTick(watched.alerts, "all");
		expect(await alerts()).toMatchObject([
			{ state: "firing", level: "critical", told_as: "critical", past: false },
		]);
		expect(await told()).toEqual(["first critical"]);
	});

	test("that stays below leaves no trace", async () => {
		await buildRule(watched);
		await review(watched, { good: 10 });
		expect(await evaluate()).toMatchObject({ instances: 1, changed: 0 });
		expect(await alerts()).toEqual([]);
	});

	test("is looked at for the members that it names and no others", async () => {
		await buildRule(watched, { by: "product", critical: buildLevel(3) });
		await review(watched, { good: 4, product: "ear-one" });
		await review(watched, { good: 2, product: "ear-pro" });
		await evaluate();
		watched.now += MINUTE;
		await review(watched, { good: 2, product: "ear-pro" });
		// The other one fires already, so it is looked at as well.
		expect(await evaluate()).toMatchObject({ instances: 2, announced: 1 });
		await review(watched, { good: 1, product: "ear-max" });
		expect(await evaluate()).toMatchObject({ instances: 3, changed: 0 });
		expect(new Set((await alerts()).map(({ scope }) => scope)).size).toBe(2);
	});

	test("of another kind evaluates nothing", async () => {
		await buildRule(watched, { metric: "orders" });
		await review(watched, { good: 11 });
		expect(await evaluate()).toMatchObject({ instances: 0 });
	});

	test("in a scope that the rule does not watch evaluates nothing", async () => {
		await review(watched, { good: 1, product: "ear-one" });
		const { id } = await box.db
			.selectFrom("member")
			.select("id")
			.where("code", "=", "ear-one")
			.executeTakeFirstOrThrow();
		await evaluate();
		await buildRule(watched, { scope: { product: id } });
		await review(watched, { good: 11, product: "ear-pro" });
		expect(await evaluate()).toMatchObject({ instances: 0 });
		await review(watched, { good: 11, product: "ear-one" });
		expect(await evaluate()).toMatchObject({ instances: 1, announced: 1 });
	});

	test("goes from warning to critical as 'worse', and back as 'better' when it is undone", async () => {
		await buildRule(watched, { warning: buildLevel(5) });
		await review(watched, { good: 6 });
		await evaluate();
		const batch = await review(watched, { good: 6 });
		await evaluate();
		await undo(batch);
		await evaluate();
		expect(await told()).toEqual([
			"first warning",
			"worse critical",
			"better warning",
		]);
	});
});

const undo = (batch: number) =>
	undoBatch(box.pool, {
		batch,
		by: { personId: null, name: "test" },
		reason: "wrong file",
		now: new Date(watched.now),
	});

describe("time", () => {
	test("makes what is beyond for as long as the rule asks fire, and not before", async () => {
		await buildRule(watched, { critical: buildLevel(10, { forSeconds: 60 }) });
		await review(watched, { good: 11 });
		await evaluate();
		expect(await alerts()).toMatchObject([{ state: "pending", told_as: null }]);
		watched.now += 59 * SECOND;
		await evaluateTick(watched.alerts, "due");
		expect(await told()).toEqual([]);
		watched.now += SECOND;
		await evaluateTick(watched.alerts, "due");
		expect(await told()).toEqual(["first critical"]);
	});

	test("ends what was about to fire without a word", async () => {
		await buildRule(watched, { critical: buildLevel(10, { forSeconds: 60 }) });
		const batch = await review(watched, { good: 11 });
		await evaluate();
		await undo(batch);
		await evaluate();
		expect(await alerts()).toMatchObject([
			{ state: "normal", ended_as: "not-fired", told_as: null },
		]);
		expect(await told()).toEqual([]);
	});

	test("moves the window, so that an alert resolves without a fact, after it kept firing as asked", async () => {
		await buildRule(watched, {
			critical: buildLevel(10, { keepFiringSeconds: 120 }),
		});
		await review(watched, { good: 11 });
		await evaluate();
		watched.now += 8 * DAY;
		// Without this one the source would be late, and nothing known.
		await review(watched, { good: 1 });
		await evaluate();
		expect(await alerts()).toMatchObject([{ state: "recovering" }]);
		watched.now += 2 * MINUTE;
		await evaluateTick(watched.alerts, "due");
		expect(await alerts()).toMatchObject([
			{ state: "normal", ended_as: "resolved" },
		]);
		expect(await told()).toEqual(["first critical", "resolved critical"]);
	});

	test("makes a source that falls silent no data, told where the rule asks for it", async () => {
		await buildRule(watched, { noDataSeconds: HOUR / SECOND });
		await review(watched, { good: 1 });
		await evaluate();
		watched.now += 12 * DAY;
		await evaluateTick(watched.alerts, "all");
		expect(await alerts()).toMatchObject([{ state: "pending" }]);
		watched.now += HOUR;
		await evaluateTick(watched.alerts, "due");
		expect(await alerts()).toMatchObject([{ state: "no-data" }]);
		expect(await told()).toEqual(["first no-data"]);
		await review(watched, { good: 1 });
		await evaluate();
		expect(await told()).toEqual(["first no-data", "resolved no-data"]);
	});
});

test("missing data of a rule that tells nobody of it opens no record", async () => {
	await buildRule(watched);
	await review(watched, { good: 1 });
	await evaluate();
	watched.now += 40 * DAY;
	await evaluateTick(watched.alerts, "all");
	expect(await alerts()).toEqual([]);
});

describe("the past", () => {
	test("an import that goes beyond is shown and told to nobody, also when facts of now follow", async () => {
		await buildRule(watched);
		await review(watched, { good: 11, origin: { via: "file" } });
		await evaluate();
		await review(watched, { good: 1 });
		await evaluate();
		expect(await alerts()).toMatchObject([
			{ state: "firing", past: true, decided: "past first" },
		]);
		expect(await told()).toEqual([]);
	});

	test("what an import began is told once facts of now make it worse", async () => {
		await buildRule(watched, { warning: buildLevel(5) });
		await review(watched, { good: 6, origin: { via: "file" } });
		await evaluate();
		await review(watched, { good: 6 });
		await evaluate();
		expect(await told()).toEqual(["first critical"]);
	});

	test("an import and facts of now in one round are two things", async () => {
		await buildRule(watched);
		await review(watched, { good: 11, origin: { via: "file" } });
		await review(watched, { good: 1 });
		await evaluate();
		expect(await told()).toEqual([]);
	});

	test("an undo that goes beyond is told to nobody, one that ends an alert is", async () => {
		await buildRule(watched, {
			condition: { kind: "value", side: "below", evidence: "value" },
			critical: buildLevel(10),
		});
		await review(watched, { good: 6 });
		const batch = await review(watched, { good: 6 });
		await evaluate();
		await undo(batch);
		await evaluate();
		expect(await alerts()).toMatchObject([{ state: "firing", past: true }]);
		expect(await told()).toEqual([]);
	});

	test("a window that reaches before the first fact is nothing to compare with", async () => {
		await buildRule(watched, {
			condition: { kind: "change", side: "below", in: "points" },
			critical: buildLevel(-5),
			noDataSeconds: 0,
		});
		await review(watched, { good: 20, at: watched.now - 8 * DAY });
		await review(watched, { good: 1 });
		await evaluate();
		expect(await alerts()).toMatchObject([{ state: "no-data" }]);
	});

	test("facts older than the window page nobody", async () => {
		await buildRule(watched, {
			condition: { kind: "change", side: "below", in: "points" },
			critical: buildLevel(-5),
		});
		await review(watched, { good: 1, at: watched.now - 20 * DAY });
		await review(watched, { good: 1 });
		await evaluate();
		await review(watched, { good: 20, at: watched.now - 8 * DAY });
		await evaluate();
		expect(await alerts()).toMatchObject([{ state: "firing", past: true }]);
		expect(await told()).toEqual([]);
	});
});

describe("a rule", () => {
	test("on a metric that is gone is in error, which is shown", async () => {
		await buildRule(watched, { metric: "no-such-metric" });
		await evaluateTick(watched.alerts, "all");
		expect(await alerts()).toMatchObject([
			{ state: "error", decided: "trouble-not-told" },
		]);
	});

	test("that can't be read spoils no other rule", async () => {
		await buildRule(watched, { metric: "no-such-metric" });
		await buildRule(watched);
		await review(watched, { good: 11 });
		await evaluate();
		expect(await told()).toEqual(["first critical"]);
	});

	test("that asks something else ends what is open, and nobody is told", async () => {
		const ruleId = await buildRule(watched);
		await review(watched, { good: 11 });
		await evaluate();
		const by = { personId: watched.personId, name: "lead" };
		await changeRule(
			box.db,
			{
				ruleId,
				basedOn: 1,
				content: buildRuleContent(watched.personId, { window: "28-days" }),
				by,
			},
			new Date(watched.now),
		);
		expect(await alerts()).toMatchObject([{ ended_as: "rule-changed" }]);
		await evaluateTick(watched.alerts, "all");
		expect(await alerts()).toMatchObject([{}, { state: "firing" }]);
		await deleteRule(
			box.db,
			{ ruleId, reason: "another one does", by },
			new Date(watched.now),
		);
		await review(watched, { good: 1 });
		expect(await evaluate()).toMatchObject({ instances: 0 });
	});

	test("whose thresholds move keeps its alert", async () => {
		const ruleId = await buildRule(watched);
		await review(watched, { good: 11 });
		await evaluate();
		await changeRule(
			box.db,
			{
				ruleId,
				basedOn: 1,
				content: buildRuleContent(watched.personId, {
					critical: buildLevel(20),
				}),
				by: { personId: watched.personId, name: "lead" },
			},
			new Date(watched.now),
		);
		await review(watched, { good: 1 });
		await evaluate();
		expect(await alerts()).toMatchObject([{ ended_as: "resolved" }]);
	});

	test("loses an instance whose member is retired after two evaluations, as missing", async () => {
		await buildRule(watched, { by: "product", critical: buildLevel(3) });
		await review(watched, { good: 4, product: "ear-old" });
		await evaluate();
		await box.db
			.updateTable("member")
			.set({ retired_on: "2026-11-01" })
			.where("code", "=", "ear-old")
			.execute();
		watched.now += 2 * MINUTE;
		await evaluateTick(watched.alerts, "all");
		expect(await alerts()).toMatchObject([{ state: "firing" }]);
		await evaluateTick(watched.alerts, "all");
		expect(await alerts()).toMatchObject([{ ended_as: "missing" }]);
	});
});

test("a silence holds the message and not the evaluation, and what still fires when it ends is told", async () => {
	await buildRule(watched);
	await box.db
		.insertInto("silence")
		.values({
			matcher: JSON.stringify({ metric: "written-reviews" }),
			since: new Date(START - HOUR),
			until: new Date(START + HOUR),
			comment: "known",
			created_at: new Date(START),
			created_by: watched.personId,
		})
		.execute();
	await review(watched, { good: 11 });
	await evaluate();
	expect(await alerts()).toMatchObject([{ state: "firing", told_as: null }]);
	expect((await alerts())[0]?.decided).toMatch(/^silenced first \d+$/);
	watched.now += HOUR;
	await evaluateTick(watched.alerts, "all");
	expect(await told()).toEqual(["first critical"]);
});

test("eight evaluators at once make each decision once, whatever they take", async () => {
	for (let i = 0; i < 4; i++)
		await buildRule(watched, {
			by: "product",
			critical: buildLevel(5 + i),
			warning: buildLevel(2),
		});
	const others = Array.from({ length: 8 }, () =>
		alertContext(
			box.db,
			() => new Date(watched.now),
			() => "Asia/Shanghai",
		),
	);
	let done = false;
	const work = others.slice(0, 3).map(async (context) => {
		while (!done) await evaluateTouched(context);
	});
	for (let i = 0; i < 30; i++)
		await review(watched, { good: 1, product: `phone-${i % 3}` });
	done = true;
	await Promise.all(work);
	await evaluate();
	const said = await told();
	// Three products, four rules: each goes to warning and to critical, or straight to critical.
	expect(said.filter((text) => text.startsWith("first"))).toHaveLength(12);
	const ends = (await alerts()).map(({ level }) => level);
	expect(ends).toEqual(Array.from({ length: 12 }, () => "critical"));
	expect(
		said.filter((text) => text === "worse critical").length +
			said.filter((text) => text === "first critical").length,
	).toBe(12);
});

test("an evaluation that breaks off leaves what it took for the next one", async () => {
	await buildRule(watched);
	await review(watched, { good: 11 });
	const broken = {
		...watched.alerts,
		usual: {
			...watched.alerts.usual,
			get: () => null,
			prepare: () => Promise.reject(new Error("killed")),
		},
	} as unknown as typeof watched.alerts;
	await expect(evaluateTouched(broken)).rejects.toThrow("killed");
	expect(await alerts()).toEqual([]);
	await evaluate();
	expect(await told()).toEqual(["first critical"]);
});
