import { beforeAll, describe, expect, test } from "vitest";
import { composeAnnouncements } from "../../app/alerts/compose-announcements.server.ts";
import { escalateAlerts } from "../../app/alerts/escalate-alerts.server.ts";
import { evaluateTouched } from "../../app/alerts/evaluate-touched.server.ts";
import type { RuleContent } from "../../app/alerts/rule.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import {
	buildLevel,
	buildPerson,
	buildRule,
	buildWatched,
	MINUTE,
	review,
	type Watched,
} from "../alert-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let watched: Watched;

beforeAll(async () => {
	watched = await buildWatched(box);
});

/** Evaluates and composes all that waits; answers with the messages that came of it. */
async function tell() {
	const before = await lastMessage();
	while (await evaluateTouched(watched.alerts));
	const context = { db: box.db, now: () => new Date(watched.now) };
	while ((await composeAnnouncements(context)).more);
	return box.db
		.selectFrom("message")
		.selectAll()
		.where("at", ">", before)
		.orderBy("at")
		.execute();
}

async function lastMessage(): Promise<Date> {
	watched.now += MINUTE;
	return new Date(watched.now - 1);
}

describe("a message", () => {
	test("carries value, interval, sample, window, threshold, contributors, the latest words and links, in three languages", async () => {
		await buildRule(watched, {
			name: "Bad reviews",
			metric: "bad-review-rate",
			condition: { kind: "value", side: "above", evidence: "interval" },
			critical: buildLevel(5),
		} satisfies Partial<RuleContent>);
		await review(watched, { good: 60, product: "ear-one" });
		await review(watched, { bad: 20, good: 20, product: "ear-pro" });
		const [message] = await tell();
		expect(message?.mark).toBe("critical");
		const { content } = message as NonNullable<typeof message>;
		const { en } = content;
		expect(en.title).toBe("Critical: Bad reviews, Whole company");
		const details = Object.fromEntries(
			en.details.map(({ label, value }) => [label, value]),
		);
		expect(details).toMatchObject({
			Value: "20.0%",
			"95 % interval": "13.3% to 28.9%",
			"Sample size": "100",
			Window: "last 7 days",
			Threshold: "critical when the whole interval is above 5.0%",
		});
		expect(en.links.map(({ path }) => path)[0]).toMatch(/^\/alerts\/\d+$/);
		expect(en.links.map(({ path }) => path)).toContain(
			"/metrics/bad-review-rate/facts?period=last-7-days",
		);
		expect(content["zh-hant"].title).toContain("嚴重");
		expect(content["zh-hans"].title).toContain("严重");
		expect(en.chart?.lines).toMatchObject([{ value: 5, mark: "critical" }]);
	});
});

test("nobody is told twice: a composer that runs again finds nothing", async () => {
	expect(await tell()).toEqual([]);
	const { n } = await box.db
		.selectFrom("inbox_item")
		.select((of) => of.fn.countAll<number>().as("n"))
		.executeTakeFirstOrThrow();
	expect(n).toBe(1);
});

test("what fires for one cause is one message that names the others", async () => {
	await buildRule(watched, { name: "All", critical: buildLevel(120) });
	await buildRule(watched, {
		name: "Each",
		by: "product",
		critical: buildLevel(70),
	});
	await review(watched, { good: 30, product: "ear-one" });
	const messages = await tell();
	expect(messages).toHaveLength(1);
	const labels = messages[0]?.content.en.details.map(({ label }) => label);
	expect(labels).toContain("Also firing");
});

test("the timeline says who was told, by what, and why", async () => {
	const rows = await box.db
		.selectFrom("alert_event")
		.select("content")
		.where("kind", "=", "told")
		.execute();
	expect(rows[0]?.content).toMatchObject({
		reason: "first",
		as: "critical",
		recipients: [{ kind: "person", id: watched.personId, outcome: "sent" }],
	});
});

test("what nobody acknowledges goes up step by step, to each step's people, and stops when somebody does", async () => {
	const boss = await buildPerson(box, "boss@nebula.example");
	const ceo = await buildPerson(box, "ceo@nebula.example");
	const { id: policyId } = await box.db
		.insertInto("escalation_policy")
		.values({
			name: "Up the line",
			steps: JSON.stringify([
				{ afterSeconds: 600, receivers: [{ kind: "person", personId: boss }] },
				{ afterSeconds: 1800, receivers: [{ kind: "person", personId: ceo }] },
			]),
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await buildRule(watched, {
		name: "Many",
		critical: buildLevel(200),
		escalationPolicyId: policyId,
	});
	await review(watched, { good: 100 });
	await tell();
	const told = async (person: number) =>
		(
			await box.db
				.selectFrom("inbox_item")
				.select("message_key")
				.where("person_id", "=", person)
				.execute()
		).length;
	watched.now += 9 * MINUTE;
	expect(await escalateAlerts(box.db, new Date(watched.now))).toBe(0);
	watched.now += MINUTE;
	expect(await escalateAlerts(box.db, new Date(watched.now))).toBe(1);
	const [message] = await tell();
	expect(message?.content.en.title).toBe(
		"Nobody has acknowledged: Many, Whole company",
	);
	expect([await told(boss), await told(ceo)]).toEqual([1, 0]);
	const { id: silenceId } = await box.db
		.insertInto("silence")
		.values({
			matcher: JSON.stringify({ metric: "written-reviews" }),
			since: new Date(watched.now),
			until: new Date(watched.now + 60 * MINUTE),
			created_by: boss,
			comment: "Known; a fix is on its way",
			created_at: new Date(watched.now),
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	watched.now += 25 * MINUTE;
	expect(await escalateAlerts(box.db, new Date(watched.now))).toBe(0);
	await box.db.deleteFrom("silence").where("id", "=", silenceId).execute();
	expect(await escalateAlerts(box.db, new Date(watched.now))).toBe(1);
	await tell();
	expect([await told(boss), await told(ceo)]).toEqual([1, 1]);
	await box.db
		.updateTable("alert")
		.set({ acknowledged_at: new Date(watched.now) })
		.where("ended_at", "is", null)
		.execute();
	watched.now += 60 * MINUTE;
	expect(await escalateAlerts(box.db, new Date(watched.now))).toBe(0);
	expect(await told(ceo)).toBe(1);
});

test("whoever slept through an alert is told neither of it nor of its end; who was told before is told of the end", async () => {
	const sleeper = await buildPerson(box, "sleeper@nebula.example");
	await box.db
		.insertInto("contact_preference")
		.values({
			person_id: sleeper,
			channels: JSON.stringify({
				critical: ["inbox"],
				warning: ["inbox"],
				resolved: ["inbox"],
				information: ["inbox"],
			}),
			quiet_from: "00:00",
			quiet_to: "23:59",
			quiet_days: [1, 2, 3, 4, 5, 6, 7],
			language: null,
			changed_at: new Date(watched.now),
		})
		.execute();
	await buildRule(watched, {
		name: "Asleep",
		ownerId: sleeper,
		critical: buildLevel(300),
	});
	const batch = await review(watched, { good: 200 });
	await tell();
	await undoBatch(box.pool, {
		batch,
		by: { personId: null, name: "test" },
		reason: "wrong",
		now: new Date(watched.now),
	});
	await tell();
	const items = await box.db
		.selectFrom("inbox_item")
		.select("message_key")
		.where("person_id", "=", sleeper)
		.execute();
	expect(items).toEqual([]);
	const outbox = await box.db
		.selectFrom("outbox")
		.select("state")
		.where("person_id", "=", sleeper)
		.execute();
	expect(outbox).toEqual([{ state: "dropped" }]);
});
