import { beforeAll, describe, expect, test } from "vitest";
import { acknowledgeAlert } from "../../app/alerts/acknowledge-alert.server.ts";
import { readAlertList } from "../../app/alerts/alert-list.server.ts";
import { readAlertPage } from "../../app/alerts/alert-page.server.ts";
import { assignAlert } from "../../app/alerts/assign-alert.server.ts";
import { commentOnAlert } from "../../app/alerts/comment-on-alert.server.ts";
import { countMyAlerts } from "../../app/alerts/count-my-alerts.server.ts";
import { endSilence } from "../../app/alerts/end-silence.server.ts";
import { evaluateTick } from "../../app/alerts/evaluate-tick.server.ts";
import { evaluateTouched } from "../../app/alerts/evaluate-touched.server.ts";
import { linkAlert } from "../../app/alerts/link-alert.server.ts";
import { silenceFromAlert } from "../../app/alerts/silence-from-alert.server.ts";
import { previewSilence } from "../../app/alerts/silence-preview.server.ts";
import type { Acting } from "../../app/alerts/take-alert.server.ts";
import { unacknowledgeAlert } from "../../app/alerts/unacknowledge-alert.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import {
	buildLevel,
	buildPerson,
	buildRule,
	buildWatched,
	HOUR,
	MINUTE,
	review,
	type Watched,
} from "../alert-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let watched: Watched;
let owner: Acting;
let boss: Acting;
let stranger: Acting;
/** Fires for the whole company, is escalated after ten minutes. */
let alertId: number;
/** Belongs to the line of one of the two products. */
let lineWorker: Acting;

const at = () => new Date(watched.now);
const evaluate = async () => {
	while ((await evaluateTouched(watched.alerts)) !== null);
};
const kinds = async (id: number) =>
	(
		await box.db
			.selectFrom("alert_event")
			.select("kind")
			.where("alert_id", "=", id)
			.orderBy("id")
			.execute()
	).map(({ kind }) => kind);
const alertOf = (id: number) =>
	box.db
		.selectFrom("alert")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirstOrThrow();

beforeAll(async () => {
	watched = await buildWatched(box);
	const person = async (
		name: string,
		roles: Acting["roles"] = ["employee"],
	): Promise<Acting> => ({
		id: await buildPerson(box, `${name}@nebula.example`),
		name,
		roles,
	});
	owner = { id: watched.personId, name: "lead", roles: ["employee"] };
	boss = await person("boss", ["employee", "executive"]);
	stranger = await person("stranger");
	lineWorker = await person("worker");
	const { id: policy } = await box.db
		.insertInto("escalation_policy")
		.values({
			name: "Up the line",
			steps: JSON.stringify([
				{ afterSeconds: 600, receivers: [{ kind: "owner" }] },
			]),
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await buildRule(watched, { escalationPolicyId: policy });
	await buildRule(watched, {
		name: "By product",
		by: "product",
		critical: null,
		warning: buildLevel(3),
	});
	await review(watched, { good: 6, product: "ear-one" });
	await review(watched, { good: 6, product: "ear-pro" });
	await evaluate();
	const { id } = await box.db
		.selectFrom("alert")
		.select("id")
		.where("level", "=", "critical")
		.executeTakeFirstOrThrow();
	alertId = id;
	// The worker's line has the first product.
	const line = await box.db
		.insertInto("member")
		.values({ dimension: "line", code: "ears", known: true })
		.returning("id")
		.executeTakeFirstOrThrow();
	const product = await box.db
		.selectFrom("member")
		.select("id")
		.where("code", "=", "ear-one")
		.executeTakeFirstOrThrow();
	await box.db
		.insertInto("member_parent")
		.values({
			member_id: product.id,
			parent_id: line.id,
			valid_from: "2020-01-01",
		})
		.execute();
	await box.db
		.insertInto("person_line")
		.values({ person_id: lineWorker.id, line_id: line.id })
		.execute();
});

const list = (person: Acting, mine: boolean, more = {}) =>
	readAlertList(box.db, {
		personId: person.id,
		mine,
		over: false,
		state: null,
		level: null,
		metric: null,
		teamId: null,
		after: null,
		now: at(),
		...more,
	});

describe("the list", () => {
	test("has the gravest first, and of mine what I answer for, what is in my lines and nothing else", async () => {
		const all = await list(stranger, false);
		expect(all.alerts.map(({ level }) => level)).toEqual([
			"critical",
			"warning",
			"warning",
		]);
		expect(all.all).toMatchObject({ critical: 1, warning: 2 });
		expect((await list(owner, true)).alerts).toHaveLength(3);
		expect((await list(stranger, true)).alerts).toEqual([]);
		expect((await list(lineWorker, true)).alerts).toMatchObject([
			{ content: { name: "By product" } },
		]);
		expect(await countMyAlerts(box.db, lineWorker.id, at())).toBe(1);
	});

	test("goes on where a page ended, each alert once", async () => {
		const { alerts } = await list(owner, false);
		const [first, second, third] = alerts;
		const rest = await list(owner, false, {
			after: { rank: first?.rank, at: first?.at.getTime(), id: first?.id },
		});
		expect(rest.alerts.map(({ id }) => id)).toEqual([second?.id, third?.id]);
		const last = await list(owner, false, {
			after: { rank: second?.rank, at: second?.at.getTime(), id: second?.id },
		});
		expect(last.alerts.map(({ id }) => id)).toEqual([third?.id]);
	});

	test("can be narrowed down", async () => {
		expect(
			(await list(owner, false, { level: "warning" })).alerts,
		).toHaveLength(2);
		expect((await list(owner, false, { metric: "orders" })).alerts).toEqual([]);
		expect((await list(owner, false, { state: "pending" })).alerts).toEqual([]);
		expect((await list(owner, false, { over: true })).alerts).toEqual([]);
	});
});

describe("a person", () => {
	test("whom it does not concern may comment and not take it over", async () => {
		await expect(
			acknowledgeAlert(box.db, { alertId, by: stranger, comment: "" }, at()),
		).rejects.toMatchObject({ code: "not-allowed" });
		await commentOnAlert(
			box.db,
			{ alertId, by: stranger, text: "seen at the fair too", key: "k1" },
			at(),
		);
		expect(await kinds(alertId)).toContain("commented");
	});

	test("says a comment once, however often the form is sent", async () => {
		const before = (await kinds(alertId)).length;
		for (let i = 0; i < 2; i++)
			await commentOnAlert(
				box.db,
				{ alertId, by: owner, text: "  looking  ", key: "k2" },
				at(),
			);
		expect(await kinds(alertId)).toHaveLength(before + 1);
		await expect(
			commentOnAlert(
				box.db,
				{ alertId, by: owner, text: " ", key: "k3" },
				at(),
			),
		).rejects.toMatchObject({ code: "bad-input" });
	});

	test("who acknowledges at the same time as another: one wins, both are answered, escalation stops, one event", async () => {
		expect((await alertOf(alertId)).escalate_at).not.toBeNull();
		const answers = await Promise.all(
			[owner, boss].map((by) =>
				acknowledgeAlert(box.db, { alertId, by, comment: "on it" }, at()),
			),
		);
		const won = [owner, boss][
			answers.findIndex(({ outcome }) => outcome === "done")
		];
		expect(answers).toContainEqual({ outcome: "done" });
		expect(answers).toContainEqual({
			outcome: "already",
			personId: won?.id,
			at: at(),
		});
		expect(await alertOf(alertId)).toMatchObject({
			acknowledged_by: won?.id,
			escalate_at: null,
		});
		expect(
			(await kinds(alertId)).filter((kind) => kind === "acknowledged"),
		).toHaveLength(1);
		const audit = await box.db
			.selectFrom("audit")
			.select("action")
			.where("action", "=", "alert.acknowledged")
			.execute();
		expect(audit).toHaveLength(1);
	});

	test("who gives it back makes escalation go on from that moment", async () => {
		await unacknowledgeAlert(box.db, { alertId, by: owner }, at());
		await unacknowledgeAlert(box.db, { alertId, by: owner }, at());
		expect(await alertOf(alertId)).toMatchObject({
			acknowledged_by: null,
			escalate_at: new Date(watched.now + 10 * MINUTE),
		});
		expect(
			(await kinds(alertId)).filter((kind) => kind === "unacknowledged"),
		).toHaveLength(1);
	});

	test("to whom it is given sees it as theirs; nobody is made up", async () => {
		await assignAlert(box.db, { alertId, by: owner, to: stranger.id }, at());
		expect((await list(stranger, true)).alerts).toMatchObject([
			{ id: alertId },
		]);
		await assignAlert(box.db, { alertId, by: stranger, to: null }, at());
		await expect(
			assignAlert(box.db, { alertId, by: owner, to: 999_999 }, at()),
		).rejects.toMatchObject({ code: "bad-input" });
	});

	test("links it to the same thing once", async () => {
		const link = {
			alertId,
			by: stranger,
			type: "complaint",
			reference: "C-17",
		};
		await linkAlert(box.db, link, at());
		await linkAlert(box.db, link, at());
		expect(
			(await kinds(alertId)).filter((kind) => kind === "linked"),
		).toHaveLength(1);
		await expect(
			linkAlert(box.db, { ...link, type: "rumour" }, at()),
		).rejects.toMatchObject({ code: "bad-input" });
	});
});

describe("a silence", () => {
	const silence = async (width: "alert" | "metric", key: string) => {
		const preview = await previewSilence(box.db, alertId, width);
		if (!preview) throw new Error("no preview");
		await silenceFromAlert(
			box.db,
			{
				alertId,
				by: owner,
				key,
				silence: {
					matcher: preview.matcher,
					from: at(),
					until: new Date(watched.now + HOUR),
					comment: "known",
				},
			},
			at(),
		);
		return preview;
	};

	test("says beforehand what it mutes", async () => {
		const narrow = await previewSilence(box.db, alertId, "alert");
		expect(narrow).toMatchObject({
			rules: [{ name: "Reviews" }],
			alerts: [{ id: alertId }],
		});
		const wide = await previewSilence(box.db, alertId, "metric");
		expect(wide?.rules).toHaveLength(2);
		expect(wide?.alerts).toHaveLength(3);
	});

	test("holds the message, stands on the page, and can be ended early", async () => {
		await silence("alert", "s1");
		await silence("alert", "s1");
		const page = await readAlertPage(box, {
			id: alertId,
			reader: owner,
			seesPersonal: false,
			now: at(),
		});
		const id = page?.silence?.id ?? 0;
		expect(page?.silence).toMatchObject({
			comment: "known",
			authorId: owner.id,
		});
		expect(
			await box.db.selectFrom("silence").select("id").execute(),
		).toHaveLength(1);
		await expect(
			endSilence(box.db, { alertId, silenceId: id, by: stranger }, at()),
		).rejects.toMatchObject({ code: "not-allowed" });
		for (let i = 0; i < 2; i++)
			await endSilence(box.db, { alertId, silenceId: id, by: owner }, at());
		expect(
			(await kinds(alertId)).filter((kind) => kind === "silence-ended"),
		).toHaveLength(1);
		const after = await readAlertPage(box, {
			id: alertId,
			reader: owner,
			seesPersonal: false,
			now: at(),
		});
		expect(after?.silence).toBeNull();
	});

	test("that does not cover the alert it is made from is refused", async () => {
		await expect(
			silenceFromAlert(
				box.db,
				{
					alertId,
					by: owner,
					key: "s2",
					silence: {
						matcher: { metric: "orders" },
						from: at(),
						until: new Date(watched.now + HOUR),
						comment: "all of it",
					},
				},
				at(),
			),
		).rejects.toMatchObject({ code: "bad-input" });
	});
});

test("the page of an alert has its value, rule, timeline and who may do what", async () => {
	const page = await readAlertPage(box, {
		id: alertId,
		reader: stranger,
		seesPersonal: false,
		now: at(),
	});
	expect(page).toMatchObject({
		metric: { key: "written-reviews" },
		evidence: { total: { value: 12 } },
		may: { comment: true, link: true, acknowledge: false, silence: false },
		links: [{ type: "complaint", reference: "C-17" }],
	});
	expect(page?.tellings.underWay).toBe(true);
	expect(
		await readAlertPage(box, {
			id: 999_999,
			reader: stranger,
			seesPersonal: false,
			now: at(),
		}),
	).toBeNull();
});

test("acting tells the pages that are open, and an evaluation that changed something does", async () => {
	const client = await box.pool.connect();
	let heard = 0;
	client.on("notification", () => {
		heard += 1;
	});
	await client.query("listen alerts");
	await commentOnAlert(
		box.db,
		{ alertId, by: owner, text: "more", key: "k9" },
		at(),
	);
	await client.query("select 1");
	expect(heard).toBe(1);
	await evaluateTick(watched.alerts, "all");
	await client.query("select 1");
	const before = heard;
	await review(watched, { good: 4, product: "ear-max" });
	await evaluate();
	await client.query("select 1");
	expect(heard).toBe(before + 1);
	client.release();
});

test("what is over is not acknowledged or given to anybody, and still commented and linked", async () => {
	for (const { id } of await box.db.selectFrom("batch").select("id").execute())
		await undoBatch(box.pool, {
			batch: id,
			by: { personId: null, name: "test" },
			reason: "wrong file",
			now: at(),
		});
	await evaluate();
	await evaluateTick(watched.alerts, "all");
	expect((await alertOf(alertId)).ended_as).not.toBeNull();
	await expect(
		acknowledgeAlert(box.db, { alertId, by: owner, comment: "" }, at()),
	).rejects.toMatchObject({ code: "alert-is-over" });
	await expect(
		assignAlert(box.db, { alertId, by: owner, to: boss.id }, at()),
	).rejects.toMatchObject({ code: "alert-is-over" });
	await commentOnAlert(
		box.db,
		{ alertId, by: owner, text: "it was the lot", key: "k10" },
		at(),
	);
	await linkAlert(
		box.db,
		{ alertId, by: owner, type: "release", reference: "v2.1" },
		at(),
	);
	const over = await list(owner, false, { over: true });
	expect(over.alerts.map(({ id }) => id)).toContain(alertId);
});
