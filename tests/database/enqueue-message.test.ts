import { expect, test } from "vitest";
import { dropHeld } from "../../app/notifications/drop-held.server.ts";
import { markRead } from "../../app/notifications/mark-read.server.ts";
import { releaseHeld } from "../../app/notifications/release-held.server.ts";
import { sweepMessages } from "../../app/notifications/sweep-messages.server.ts";
import {
	buildEndpoint,
	buildMessage,
	buildPerson,
	enqueue,
	inboxOf,
	later,
	NIGHT,
	outboxOf,
	wantQuiet,
} from "../notify-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const MORNING = new Date("2026-11-25T00:00:00Z");
const person = (personId: number, onCall = false) =>
	({ kind: "person", personId, onCall }) as const;

test("a message is in the inbox and the outbox exactly if the transaction that tells of it is", async () => {
	const id = await buildPerson(box.db);
	const message = buildMessage();
	await expect(
		box.db.transaction().execute(async (trx) => {
			const { enqueueMessage } = await import(
				"../../app/notifications/enqueue-message.server.ts"
			);
			await enqueueMessage(trx, message, [person(id)], NIGHT);
			throw new Error("taken back");
		}),
	).rejects.toThrow("taken back");
	expect(await inboxOf(box.db, id)).toEqual([]);
	const [told] = await enqueue(box.db, message, [person(id)]);
	expect(told?.decision).toEqual({
		do: "deliver",
		reason: "not-quiet",
		channels: ["inbox", "email"],
	});
	expect(await inboxOf(box.db, id)).toEqual([message.key]);
});

test("the same key again is shown once, also when both come at once", async () => {
	const id = await buildPerson(box.db);
	const endpoint = await buildEndpoint(
		box.db,
		"slack",
		"https://hooks.example/x",
	);
	const message = buildMessage();
	const to = [
		person(id),
		person(id, true),
		{ kind: "endpoint", endpointId: endpoint },
	] as const;
	await Promise.all([1, 2, 3].map(() => enqueue(box.db, message, to)));
	expect(await inboxOf(box.db, id)).toEqual([message.key]);
	expect(
		(await outboxOf(box.db, message.key)).map(({ channel }) => channel).sort(),
	).toEqual(["email", "slack"]);
});

test("who has left, who is unknown and what is switched off get nothing, and the caller learns why", async () => {
	const gone = await buildPerson(box.db);
	await box.db
		.updateTable("person")
		.set({ left_on: "2026-01-01" })
		.where("id", "=", gone)
		.execute();
	const off = await buildEndpoint(box.db, "slack", "https://hooks.example/x");
	await box.db
		.updateTable("endpoint")
		.set({ enabled: false })
		.where("id", "=", off)
		.execute();
	const message = buildMessage();
	const told = await enqueue(box.db, message, [
		person(gone),
		person(999_999),
		{ kind: "endpoint", endpointId: off },
	]);
	expect(told.map(({ decision }) => decision)).toEqual([
		{ do: "drop", reason: "has-left" },
		{ do: "drop", reason: "has-left" },
		{ do: "drop", reason: "disabled" },
	]);
	expect(await outboxOf(box.db, message.key)).toEqual([]);
});

test("at night all is held but a critical for whoever is on call; in the morning the rest is one message, without what is over", async () => {
	const id = await buildPerson(box.db);
	await wantQuiet(box.db, id);
	const [first, second, over] = [
		buildMessage(),
		buildMessage({ mark: "critical" }),
		buildMessage(),
	];
	for (const message of [first, second, over])
		expect(
			(await enqueue(box.db, message, [person(id)], NIGHT))[0]?.decision,
		).toMatchObject({ do: "hold", until: MORNING });
	const urgent = buildMessage({ mark: "critical" });
	expect(
		(await enqueue(box.db, urgent, [person(id, true)], NIGHT))[0]?.decision,
	).toMatchObject({ do: "deliver", reason: "on-call" });
	expect(await inboxOf(box.db, id)).toEqual([urgent.key]);
	const dropped = await box.db
		.transaction()
		.execute((trx) => dropHeld(trx, over.subject, NIGHT));
	expect(dropped).toEqual([{ personId: id, key: over.key }]);
	expect(await releaseHeld(box.db, new Date(MORNING.getTime() - 1))).toBe(0);
	expect(await releaseHeld(box.db, MORNING)).toBe(1);
	expect(await releaseHeld(box.db, MORNING)).toBe(0);
	const [digest] = (await inboxOf(box.db, id)).filter(
		(key) => key !== urgent.key,
	);
	expect(digest).toMatch(/^digest:/);
	const { content, mark } = await box.db
		.selectFrom("message")
		.select(["content", "mark"])
		.where("key", "=", digest ?? "")
		.executeTakeFirstOrThrow();
	expect(mark).toBe("critical");
	expect(content.en.title).toBe("2 messages");
	expect(content["zh-hant"].details.map(({ value }) => value)).toEqual([
		second.content.en.title,
		first.content.en.title,
	]);
	expect(
		(await outboxOf(box.db, digest ?? "")).map(({ channel, state }) => [
			channel,
			state,
		]),
	).toEqual([["email", "queued"]]);
	expect((await outboxOf(box.db, first.key)).map(({ state }) => state)).toEqual(
		["grouped", "grouped"],
	);
});

test("half a year later what was told and read is gone; what is dead or unread stays", async () => {
	const id = await buildPerson(box.db);
	const [read, unread] = [buildMessage(), buildMessage()];
	for (const message of [read, unread])
		await enqueue(box.db, message, [person(id)]);
	await markRead(box.db, id, { key: read.key }, NIGHT);
	await box.db
		.updateTable("outbox")
		.set({ state: "delivered", finished_at: NIGHT })
		.where("message_key", "=", read.key)
		.execute();
	await box.db
		.updateTable("outbox")
		.set({ state: "dead", finished_at: NIGHT })
		.where("message_key", "=", unread.key)
		.execute();
	await sweepMessages(box.db, later(170 * 86_400));
	expect(await inboxOf(box.db, id)).toHaveLength(2);
	await sweepMessages(box.db, later(190 * 86_400));
	expect(await inboxOf(box.db, id)).toEqual([unread.key]);
	expect(await outboxOf(box.db, unread.key)).toHaveLength(1);
	expect(
		await box.db
			.selectFrom("message")
			.select("key")
			.where("key", "=", read.key)
			.execute(),
	).toEqual([]);
});

test("what was held alone goes out as it is", async () => {
	const id = await buildPerson(box.db);
	await wantQuiet(box.db, id);
	const message = buildMessage();
	await enqueue(box.db, message, [person(id)], NIGHT);
	await releaseHeld(box.db, MORNING);
	expect(await inboxOf(box.db, id)).toEqual([message.key]);
	expect(
		(await outboxOf(box.db, message.key)).map(({ channel, state }) => [
			channel,
			state,
		]),
	).toEqual([
		["inbox", "delivered"],
		["email", "queued"],
	]);
});
