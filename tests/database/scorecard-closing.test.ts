import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { approveClosing } from "../../app/scorecards/approve-closing.server.ts";
import { commentOnCard } from "../../app/scorecards/comment-on-card.server.ts";
import { decideRestatement } from "../../app/scorecards/decide-restatement.server.ts";
import { draftCard } from "../../app/scorecards/draft-card.server.ts";
import { openClosings } from "../../app/scorecards/open-closings.server.ts";
import { proposeRestatement } from "../../app/scorecards/propose-restatement.server.ts";
import { publishCard } from "../../app/scorecards/publish-card.server.ts";
import { submitCard } from "../../app/scorecards/submit-card.server.ts";
import {
	findFrozen,
	findPaid,
	listApprovals,
	listRestatements,
} from "../../db/queries/scorecard-closing.server.ts";
import { listEvents } from "../../db/queries/scorecard-life.server.ts";
import { findCardMoney } from "../../db/queries/scorecard-money.server.ts";
import {
	AFTER,
	BASE,
	CONTENT,
	closing,
	DURING,
	ok,
	type People,
	people,
	proofOf,
	refused,
} from "../card-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let who: People;
let cardId: number;
beforeAll(() => syncDefinitions(box.db, DURING).then(() => undefined));
beforeEach(async () => {
	who = await people(box);
	({ cardId } = await closing(box, who));
});

type Values = Parameters<typeof proofOf>[1];
const GOLDEN: Values = [105, 85];

const approve = (
	by = who.cai,
	score = "100.00",
	values = GOLDEN,
	percent?: string,
) =>
	approveClosing(
		box.db,
		{ cardId, score, percent, by },
		async () => proofOf(cardId, values),
		AFTER,
	);
const freeze = async () => {
	ok(await approve(who.cai));
	return ok(await approve(who.dan));
};
const propose = (values: Values) =>
	proposeRestatement(
		box.db,
		{ cardId },
		async () => proofOf(cardId, values),
		AFTER,
	);
const decide = (
	restatementId: number,
	decision: "approved" | "declined" = "approved",
	by = who.cai,
	reason = "Late returns.",
) =>
	decideRestatement(
		box.db,
		{ cardId, restatementId, decision, reason, by },
		AFTER,
	);
const idOf = (answer: object): number => {
	if ("restatementId" in answer && typeof answer.restatementId === "number")
		return answer.restatementId;
	throw new Error(`nothing proposed: ${JSON.stringify(answer)}`);
};

test("two people approve, and the second freezes the proof, its hash and the payout", async () => {
	expect(await approve(who.manager)).toEqual({ approvals: 1, frozen: false });
	expect(await findFrozen(box.db, cardId)).toBeUndefined();
	const second = ok(await approve(who.dan));
	const frozen = await findFrozen(box.db, cardId);
	expect(frozen?.score).toBe("100.00");
	expect(second).toMatchObject({ approvals: 2, hash: frozen?.hash });
	expect(
		createHash("sha256")
			.update(frozen?.proof ?? "")
			.digest("hex"),
	).toBe(frozen?.hash);
	expect(await findPaid(box.db, cardId)).toEqual({
		amount: "73219.5700",
		base: "73219.5700",
		currency: "CNY",
	});
	expect(refused(await approve(who.boss))).toEqual(["state"]);
});

test("neither the owner nor somebody without a say approves, and nobody twice", async () => {
	expect(refused(await approve(who.owner))).toEqual(["permission own-card"]);
	for (const by of [who.ada, who.jun])
		expect(refused(await approve(by))).toEqual(["permission not-yours"]);
	ok(await approve(who.cai));
	expect(refused(await approve(who.cai))).toEqual([
		"permission approved-already",
	]);
	expect(await listApprovals(box.db, cardId)).toHaveLength(1);
});

test("while a line is held, or nothing counts, nobody approves", async () => {
	expect(refused(await approve(who.cai, "100.00", [105, null]))).toEqual([
		"open-lines",
	]);
	expect(
		refused(
			await approveClosing(
				box.db,
				{ cardId, score: "0.00", by: who.cai },
				async () => ({ ...proofOf(cardId, GOLDEN), segments: [] }),
				AFTER,
			),
		),
	).toEqual(["open-lines"]);
});

test("an approval of what has moved since is refused, and earlier ones of it are void", async () => {
	ok(await approve(who.cai));
	expect(refused(await approve(who.dan, "100.00", [110, 85]))).toEqual([
		"changed-meanwhile",
	]);
	expect(await listApprovals(box.db, cardId)).toEqual([]);
	expect((await listEvents(box.db, cardId)).at(-1)).toMatchObject({
		kind: "approvals-void",
		detail: { personIds: [who.cai.id], was: { score: "100.00" } },
	});
	expect(await approve(who.dan, "115.00", [110, 85])).toEqual({
		approvals: 1,
		frozen: false,
	});
	ok(await approve(who.cai, "115.00", [110, 85]));
	expect((await findFrozen(box.db, cardId))?.score).toBe("115.00");
});

test("who saw another percent than today's is refused too", async () => {
	expect(refused(await approve(who.cai, "100.00", GOLDEN, "99.0000"))).toEqual([
		"changed-meanwhile",
	]);
	expect(await approve(who.cai, "100.00", GOLDEN, "100.0000")).toMatchObject({
		approvals: 1,
	});
});

test("of many second approvals at the same moment one freezes", async () => {
	const answers = await Promise.all(
		[who.cai, who.dan, who.manager, who.boss, who.cai].map((by) => approve(by)),
	);
	expect(
		answers
			.map((each) => ("approvals" in each ? String(each.approvals) : "refused"))
			.sort(),
	).toEqual(["1", "2", "refused", "refused", "refused"]);
	expect(
		(await listEvents(box.db, cardId)).filter(({ kind }) => kind === "frozen"),
	).toHaveLength(1);
});

test("evidence that its own sums do not make is never frozen", async () => {
	const [segment] = proofOf(cardId, GOLDEN).segments;
	if (!segment) throw new Error("one segment");
	const lines = segment.lines.map((line) => ({
		...line,
		inputs: { ...line.inputs, sums: { "order-lines.n": "1" } },
	}));
	const torn = async () => ({
		...proofOf(cardId, GOLDEN),
		segments: [{ ...segment, lines }],
	});
	ok(await approve(who.cai));
	await expect(
		approveClosing(
			box.db,
			{ cardId, score: "100.00", by: who.dan },
			torn,
			AFTER,
		),
	).rejects.toThrow("nps '' is 105, which its own sums do not make");
	expect(await listApprovals(box.db, cardId)).toHaveLength(1);
});

test("a card of some days of the quarter is paid for those days", async () => {
	const other = await people(box);
	const made = ok(
		await draftCard(
			box.db,
			{
				personId: other.owner.id,
				fiscalYear: 2026,
				quarter: 3,
				days: { from: "2026-07-01", to: "2026-07-23" },
				content: CONTENT,
				base: BASE,
				by: other.manager,
			},
			DURING,
		),
	);
	cardId = made.cardId;
	ok(await submitCard(box.db, { cardId, revision: 1, by: who.cai }, DURING));
	ok(await publishCard(box.db, { cardId, revision: 2, by: who.dan }, DURING));
	await openClosings(box.db, AFTER);
	await freeze();
	// 23 of 92 days: a quarter of 73,219.57.
	expect((await findPaid(box.db, cardId))?.amount).toBe("18304.8900");
});

test("a restatement is proposed where today differs, decided by the committee with a reason, and leaves the original readable", async () => {
	await freeze();
	expect(await propose(GOLDEN)).toEqual({
		restatementId: null,
		because: "equal",
	});
	const first = idOf(await propose([110, 85]));
	expect(await propose([110, 85])).toMatchObject({ because: "waits" });
	const second = idOf(await propose([104, 85]));
	expect(refused(await decide(first))).toEqual(["changed-meanwhile"]);
	expect(refused(await decide(second, "approved", who.owner))).toEqual([
		"permission own-card",
	]);
	expect(refused(await decide(second, "approved", who.manager))).toEqual([
		"permission not-yours",
	]);
	expect(refused(await decide(second, "approved", who.cai, " "))).toEqual([
		"reason",
	]);
	ok(await decide(second, "declined"));
	expect(await propose([104, 85])).toMatchObject({ because: "declined" });
	const third = idOf(await propose([110, 85]));
	ok(await decide(third));
	expect(
		(await listRestatements(box.db, cardId)).map(({ decision, delta }) => [
			decision,
			delta,
		]),
	).toEqual([
		["superseded", "15.00"],
		["declined", "-3.00"],
		["approved", "15.00"],
	]);
	expect((await findFrozen(box.db, cardId))?.score).toBe("100.00");
	expect((await findPaid(box.db, cardId))?.amount).toBe("73219.5700");
	// 115 % of 73,219.57 is 84,202.5055.
	expect((await findCardMoney(box.db, cardId))?.paid).toBe("84202.5100");
	expect(await propose([110, 85])).toMatchObject({ because: "equal" });
	expect(await propose(GOLDEN)).toMatchObject({ delta: "-15.00" });
});

test("a card that is not frozen is not restated", async () => {
	expect(refused(await propose(GOLDEN))).toEqual(["state"]);
	expect(refused(await decide(1))).toEqual(["state"]);
});

test("money is in no event and no audit row of a whole life", async () => {
	await freeze();
	ok(await decide(idOf(await propose([110, 85]))));
	const { rows } = await box.pool.query<{ text: string }>(
		`select to_jsonb(audit)::text as text from audit
		union all select to_jsonb(scorecard_event)::text from scorecard_event`,
	);
	expect(rows.length).toBeGreaterThan(10);
	expect(rows.filter(({ text }) => /73219|84202|CNY/.test(text))).toEqual([]);
});

test("whatever comes later, what was frozen stays byte for byte", async () => {
	await freeze();
	const kept = async () => ({
		frozen: await findFrozen(box.db, cardId),
		paid: await findPaid(box.db, cardId),
	});
	const before = await kept();
	const value = fc.option(fc.integer({ min: -500, max: 500 }), { nil: null });
	await fc.assert(
		fc.asyncProperty(
			fc.tuple(value, value),
			fc.constantFrom("approved", "declined", "wait", "comment", "approve"),
			async (values, what) => {
				const proposed = await propose(values);
				if (what === "comment")
					await commentOnCard(
						box.db,
						{ cardId, text: "Why?", by: who.jun },
						AFTER,
					);
				else if (what === "approve") await approve(who.boss, "100.00", values);
				else if (what !== "wait" && "delta" in proposed)
					ok(await decide(proposed.restatementId, what));
				expect(await kept()).toEqual(before);
			},
		),
		{ numRuns: 40 },
	);
	for (const statement of [
		"update scorecard_frozen set score = 1",
		"delete from scorecard_frozen",
		"update scorecard_paid set amount = 1",
	])
		await expect(box.pool.query(statement)).rejects.toThrow("append-only");
});
