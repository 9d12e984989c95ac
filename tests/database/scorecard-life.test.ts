import { beforeAll, beforeEach, expect, test } from "vitest";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { adjustCard } from "../../app/scorecards/adjust-card.server.ts";
import { amendCard } from "../../app/scorecards/amend-card.server.ts";
import { approveClosing } from "../../app/scorecards/approve-closing.server.ts";
import { changeDraft } from "../../app/scorecards/change-draft.server.ts";
import { changeScorecardSetting } from "../../app/scorecards/change-scorecard-setting.server.ts";
import { commentOnCard } from "../../app/scorecards/comment-on-card.server.ts";
import { decideAmendment } from "../../app/scorecards/decide-amendment.server.ts";
import { discardDraft } from "../../app/scorecards/discard-draft.server.ts";
import {
	draftCard,
	type NewCard,
} from "../../app/scorecards/draft-card.server.ts";
import { openClosings } from "../../app/scorecards/open-closings.server.ts";
import { publishCard } from "../../app/scorecards/publish-card.server.ts";
import { ruleOnLine } from "../../app/scorecards/rule-on-line.server.ts";
import { sendBackCard } from "../../app/scorecards/send-back-card.server.ts";
import { submitCard } from "../../app/scorecards/submit-card.server.ts";
import { withdrawAdjustment } from "../../app/scorecards/withdraw-adjustment.server.ts";
import { auditOf } from "../../db/queries/audit.server.ts";
import { listEvents } from "../../db/queries/scorecard-life.server.ts";
import { listVersions } from "../../db/queries/scorecard-versions.server.ts";
import {
	AFTER,
	BASE,
	CONTENT,
	closing,
	DURING,
	draft,
	ok,
	type People,
	people,
	proofOf,
	publish,
	refused,
} from "../card-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let who: People;
beforeAll(() => syncDefinitions(box.db, DURING).then(() => undefined));
beforeEach(async () => {
	who = await people(box);
});

const write = (change: Partial<NewCard> = {}) =>
	draftCard(
		box.db,
		{
			personId: who.owner.id,
			fiscalYear: 2026,
			quarter: 3,
			content: CONTENT,
			base: BASE,
			by: who.manager,
			...change,
		},
		DURING,
	);
const stateOf = async (id: number) =>
	(
		await box.db
			.selectFrom("scorecard")
			.select("state")
			.where("id", "=", id)
			.executeTakeFirst()
	)?.state;
const kinds = async (id: number) =>
	(await listEvents(box.db, id)).map(({ kind }) => kind);

test("a draft is refused for a quarter that is not known, days outside it, a person who is not there, and by whoever may not write it", async () => {
	expect(refused(await write({ quarter: 5 }))).toEqual(["quarter"]);
	expect(
		refused(await write({ days: { from: "2026-06-30", to: "2026-09-30" } })),
	).toEqual(["days"]);
	expect(
		refused(await write({ days: { from: "2026-08-02", to: "2026-08-01" } })),
	).toEqual(["days"]);
	expect(refused(await write({ personId: 999_999 }))).toEqual(["person"]);
	expect(refused(await write({ by: who.owner }))).toEqual([
		"permission own-card",
	]);
	for (const by of [who.ada, who.jun])
		expect(refused(await write({ by }))).toEqual(["permission not-yours"]);
	expect(
		refused(await write({ base: { amount: "x", currency: "?" } })),
	).toEqual(["base", "currency"]);
	expect(
		refused(await write({ content: { ...CONTENT, scope: "\0" } })),
	).toEqual(["content"]);
	expect(await write({ by: who.boss, quarter: 4 })).toMatchObject({
		problems: [],
	});
});

test("one person has one card on any day, and one currency in a quarter, however many draft at once", async () => {
	const answers = await Promise.all(
		Array.from({ length: 5 }, () =>
			write({ days: { from: "2026-07-01", to: "2026-08-15" } }),
		),
	);
	expect(answers.filter((each) => "cardId" in each)).toHaveLength(1);
	expect(
		answers.flatMap((each) => ("cardId" in each ? [] : refused(each))),
	).toEqual(Array.from({ length: 4 }, () => "overlap"));
	const days = { from: "2026-08-16", to: "2026-09-30" };
	expect(
		refused(await write({ days, base: { ...BASE, currency: "TWD" } })),
	).toEqual(["currency-differs"]);
	const { cardId } = ok(await write({ days, base: undefined }));
	expect(
		refused(
			await changeDraft(
				box.db,
				{
					cardId,
					revision: 1,
					base: { ...BASE, currency: "TWD" },
					by: who.manager,
				},
				DURING,
			),
		),
	).toEqual(["currency-differs"]);
});

test("an incomplete draft is kept with what is wrong beside it, and goes no further", async () => {
	const { cardId, problems } = ok(
		await write({ content: { ...CONTENT, lines: [] }, base: undefined }),
	);
	expect(problems.map(({ code }) => code)).toEqual(["no-lines", "base"]);
	expect(
		refused(
			await submitCard(
				box.db,
				{ cardId, revision: 1, by: who.manager },
				DURING,
			),
		),
	).toEqual(["no-lines", "base"]);
	expect(
		await changeDraft(
			box.db,
			{ cardId, revision: 1, content: CONTENT, base: BASE, by: who.boss },
			DURING,
		),
	).toEqual({ revision: 2, problems: [] });
});

test("a line of a member, card or id that is not there is named with its place", async () => {
	const [first, second] = CONTENT.lines;
	if (!first || !second) throw new Error("two lines");
	const { problems } = ok(
		await write({
			content: {
				...CONTENT,
				lines: [
					{ ...first, scope: "line:987" },
					{ ...second, id: "1", under: { cardId: 987_654, lineId: "1" } },
				],
			},
		}),
	);
	expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
		"line lines.1.id",
		"scope lines.0.scope",
		"under lines.1.under",
	]);
});

test("of two who change a draft at once one is told that it changed meanwhile", async () => {
	const cardId = await draft(box, who);
	const answers = await Promise.all(
		[who.manager, who.boss].map((by) =>
			changeDraft(
				box.db,
				{ cardId, revision: 1, content: CONTENT, by },
				DURING,
			),
		),
	);
	expect(
		answers
			.map((each) => ("revision" in each ? "kept" : refused(each)[0]))
			.sort(),
	).toEqual(["changed-meanwhile", "kept"]);
});

test("a card is published by neither its owner nor anybody who wrote some of it", async () => {
	const cardId = await draft(box, who);
	await changeDraft(
		box.db,
		{ cardId, revision: 1, content: CONTENT, by: who.cai },
		DURING,
	);
	const go = (by = who.dan, revision = 3) =>
		publishCard(box.db, { cardId, revision, by }, DURING);
	expect(refused(await go(who.dan, 2))).toEqual(["state"]);
	ok(await submitCard(box.db, { cardId, revision: 2, by: who.cai }, DURING));
	expect(refused(await go(who.owner))).toEqual(["permission own-card"]);
	expect(refused(await go(who.manager))).toEqual(["permission wrote-it"]);
	expect(refused(await go(who.cai))).toEqual(["permission wrote-it"]);
	expect(refused(await go(who.ada))).toEqual(["permission not-yours"]);
	expect(refused(await go(who.dan, 2))).toEqual(["changed-meanwhile"]);
	const send = (reason: string) =>
		sendBackCard(box.db, { cardId, revision: 3, reason, by: who.dan }, DURING);
	expect(refused(await send("  "))).toEqual(["reason"]);
	ok(await send("The target is last year's."));
	ok(await submitCard(box.db, { cardId, revision: 4, by: who.cai }, DURING));
	ok(await go(who.dan, 5));
	expect(await stateOf(cardId)).toBe("published");
	expect(await kinds(cardId)).toEqual([
		"drafted",
		"changed",
		"submitted",
		"sent-back",
		"submitted",
		"published",
	]);
	expect(
		(await auditOf(box.db, "scorecard", String(cardId))).map(
			({ action, actor }) => `${action} by ${actor}`,
		)[0],
	).toBe("scorecard.published by Dan");
	expect(
		refused(
			await discardDraft(
				box.db,
				{ cardId, revision: 6, by: who.manager },
				DURING,
			),
		),
	).toEqual(["state"]);
});

test("a discarded draft is gone, its days are free, and the trail keeps that it was there", async () => {
	const cardId = await draft(box, who);
	ok(
		await discardDraft(
			box.db,
			{ cardId, revision: 1, by: who.manager },
			DURING,
		),
	);
	expect(await stateOf(cardId)).toBeUndefined();
	expect((await auditOf(box.db, "scorecard", String(cardId)))[0]).toMatchObject(
		{
			action: "scorecard.discarded",
			before: { from: "2026-07-01" },
		},
	);
	ok(await write());
});

test("an amendment waits for a second person, holds from a day of the card, and lapses when the closing opens", async () => {
	const { cardId, revision } = await publish(box, who);
	const amend = (from: string, seen: number, by = who.manager) =>
		amendCard(
			box.db,
			{
				cardId,
				revision: seen,
				from,
				content: CONTENT,
				reason: "A new channel opened.",
				by,
			},
			DURING,
		);
	expect(refused(await amend("2026-10-01", revision))).toEqual(["effective"]);
	const made = ok(await amend("2026-08-15", revision));
	expect(made.version).toBe(2);
	const decide = (
		by = who.dan,
		decision: "approved" | "declined" = "approved",
	) =>
		decideAmendment(
			box.db,
			{ cardId, version: 2, revision: made.revision, decision, by },
			DURING,
		);
	expect(refused(await decide(who.owner))).toEqual(["permission own-card"]);
	expect(refused(await decide(who.manager))).toEqual(["permission wrote-it"]);
	expect(refused(await decide(who.dan, "declined"))).toEqual(["reason"]);
	const decided = ok(await decide());
	expect(refused(await decide())).toEqual(["changed-meanwhile"]);
	const waiting = ok(await amend("2026-09-01", decided.revision));
	await openClosings(box.db, AFTER);
	const versions = await listVersions(box.db, cardId);
	expect(
		versions.map(({ approved_by, declined_at }) => [
			approved_by,
			declined_at !== null,
		]),
	).toEqual([
		[who.cai.id, false],
		[who.dan.id, false],
		[null, true],
	]);
	expect(refused(await amend("2026-09-02", waiting.revision + 1))).toEqual([
		"state",
	]);
	expect((await kinds(cardId)).slice(-2)).toEqual([
		"amendment-lapsed",
		"closing-opened",
	]);
});

test("the committee alone rules on lines and gives points, with a reason, and never on their own card", async () => {
	const { cardId, revision } = await publish(box, who);
	const rule = (by = who.cai, lineId = "1", score = "80", reason = "Outage") =>
		ruleOnLine(
			box.db,
			{
				cardId,
				lineId,
				revision,
				ruling: { kind: "score", score },
				reason,
				by,
			},
			DURING,
		);
	expect(refused(await rule(who.owner))).toEqual(["permission own-card"]);
	expect(refused(await rule(who.manager))).toEqual(["permission not-yours"]);
	expect(refused(await rule(who.cai, "9"))).toEqual(["line"]);
	expect(refused(await rule(who.cai, "1", "-1"))).toEqual(["ruling"]);
	expect(refused(await rule(who.cai, "1", "80", ""))).toEqual(["reason"]);
	ok(await rule());
	const adjust = (points: string, by = who.cai) =>
		adjustCard(
			box.db,
			{ cardId, revision: revision + 1, points, reason: "Typhoon", by },
			DURING,
		);
	expect(refused(await adjust("0.00"))).toEqual(["points"]);
	expect(refused(await adjust("5", who.owner))).toEqual([
		"permission own-card",
	]);
	const { adjustmentId } = ok(await adjust("5"));
	const take = (seen: number) =>
		withdrawAdjustment(
			box.db,
			{ cardId, adjustmentId, revision: seen, reason: "Twice", by: who.dan },
			DURING,
		);
	ok(await take(revision + 2));
	expect(refused(await take(revision + 3))).toEqual(["gone"]);
});

test("anybody may comment, on a line that there is, with words", async () => {
	const cardId = await draft(box, who);
	const say = (text: string, lineId?: string) =>
		commentOnCard(box.db, { cardId, text, lineId, by: who.jun }, DURING);
	expect(refused(await say(" "))).toEqual(["comment"]);
	expect(refused(await say("x\0y"))).toEqual(["comment"]);
	expect(refused(await say("Why 105?", "7"))).toEqual(["line"]);
	ok(await say("Why 105?", "1"));
	expect((await listEvents(box.db, cardId)).at(-1)).toMatchObject({
		kind: "commented",
		line_id: "1",
		text: "Why 105?",
		actor: "Jun",
	});
	expect(
		refused(
			await commentOnCard(
				box.db,
				{ cardId: 0, text: "x", by: who.jun },
				DURING,
			),
		),
	).toEqual(["gone"]);
});

test("closings open on the company's day, once, however many workers try", async () => {
	const { cardId } = await publish(box, who);
	// 5 October in Shanghai is not yet more than five days after 30 September; the 6th begins there at 16:00 UTC of the 5th.
	await openClosings(box.db, new Date("2026-10-05T15:59:00Z"));
	expect(await stateOf(cardId)).toBe("published");
	const now = new Date("2026-10-05T16:00:00Z");
	const opened = await Promise.all(
		[1, 2, 3].map(() => openClosings(box.db, now)),
	);
	// Cards of other tests may close with it: all of them by one worker.
	expect(opened.filter((count) => count > 0)).toHaveLength(1);
	expect(
		(await kinds(cardId)).filter((kind) => kind === "closing-opened"),
	).toHaveLength(1);
});

test("settings are the committee's, within bounds", async () => {
	const set = (by: People["cai"], userWeight = "40", closingAfterDays = 5) =>
		changeScorecardSetting(
			box.db,
			{ userWeight, closingAfterDays, by },
			DURING,
		);
	expect(refused(await set(who.ada))).toEqual(["permission not-yours"]);
	expect(refused(await set(who.cai, "101"))).toEqual(["user-weight"]);
	expect(refused(await set(who.cai, "40", 61))).toEqual(["days-after"]);
	expect(await set(who.cai)).toEqual({ changed: false });
	expect(await set(who.cai, "70")).toEqual({ changed: true });
	const { problems } = ok(await write());
	expect(problems.map(({ code }) => code)).toEqual(["user-weight"]);
	await set(who.cai);
});

test("approving asks for a quarter that has ended and a card in its closing", async () => {
	const { cardId } = await publish(box, who);
	const approve = (id: number, now: Date) =>
		approveClosing(
			box.db,
			{ cardId: id, score: "100.00", by: who.cai },
			async () => proofOf(id, [105, 85]),
			now,
		);
	expect(refused(await approve(cardId, DURING))).toEqual(["not-ended"]);
	expect(refused(await approve(cardId, AFTER))).toEqual(["state"]);
	await openClosings(box.db, AFTER);
	who = await people(box);
	expect((await closing(box, who)).revision).toBe(4);
});
