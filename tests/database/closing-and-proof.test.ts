import { beforeAll, expect, test } from "vitest";
import { complaintEvents } from "../../app/metrics/kinds/complaint-events.ts";
import { npsInvitations } from "../../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { approveClosing } from "../../app/scorecards/approve-closing.server.ts";
import { readCardPage } from "../../app/scorecards/card-page.server.ts";
import { readClosingPage } from "../../app/scorecards/closing-page.server.ts";
import { readProofPage } from "../../app/scorecards/proof-page.server.ts";
import { proposeRestatements } from "../../app/scorecards/propose-restatements.server.ts";
import { readClosingEvidence } from "../../app/scorecards/read-closing-evidence.server.ts";
import { ruleOnLine } from "../../app/scorecards/rule-on-line.server.ts";
import { ok, person, refused } from "../card-fixture.ts";
import { buildFacts, buildSource } from "../facts.ts";
import { buildCard, content, line } from "../scorecard-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const NOW = new Date("2027-01-10T04:00:00Z");
type Person = Awaited<ReturnType<typeof person>>;
let manager: Person;
let cai: Person;
let dan: Person;
let card = 0;
let web = 0;

const answers = (at: string, channel: number, promoters: number, of: number) =>
	Array.from({ length: of }, (_, i) => ({
		at,
		channel_id: channel,
		answered: 1,
		promoters: i < promoters ? 1 : 0,
	}));

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	const through = "2027-01-09T16:00:00Z";
	for (const kind of ["order-lines", "nps-invitations", "complaint-events"])
		await buildSource(box, kind, { through });
	const { rows } = await box.pool.query<{ id: number }>(
		"insert into member (dimension, code) values ('channel', 'web'), ('channel', 'shop') returning id",
	);
	web = rows[0]?.id ?? 0;
	const shop = rows[1]?.id ?? 0;
	await buildFacts(box, orderLines, [
		{ at: "2026-10-20T04:00:00Z", revenue: 1_000_000, channel_id: web },
		{ at: "2026-12-20T04:00:00Z", revenue: 50_000, channel_id: shop },
	]);
	await buildFacts(box, complaintEvents, [
		{ at: "2026-10-20T04:00:00Z", opened: 1 },
	]);
	// Answers of one channel become wonderful in December, those of the other stay as they are.
	await buildFacts(box, npsInvitations, [
		...answers("2026-10-20T04:00:00Z", web, 50, 100),
		...answers("2026-10-20T04:00:00Z", shop, 50, 100),
		...answers("2026-12-20T04:00:00Z", web, 95, 100),
		...answers("2026-12-20T04:00:00Z", shop, 50, 100),
	]);
	manager = await person(box, "Mei");
	const owner = await person(box, "Olga", [], manager.id);
	cai = await person(box, "Cai", ["committee"]);
	dan = await person(box, "Dan", ["committee"]);
	card = await buildCard(box, {
		personId: owner.id,
		by: manager.id,
		state: "closing",
		base: "60000",
		content: content([
			line(),
			line({
				id: "2",
				metric: "nps",
				weight: "40",
				points: [
					{ value: "0", score: "0" },
					{ value: "100", score: "100" },
				],
			}),
		]),
	});
});

const closing = async (by: Person) => {
	const read = await readClosingPage(box.db, by, card, NOW);
	if (!read) throw new Error("no card");
	return read;
};
const approve = async (by: Person) =>
	approveClosing(
		box.db,
		{
			cardId: card,
			score: (await closing(by)).page.standingText?.score ?? "",
			by,
		},
		readClosingEvidence,
		NOW,
	);

test("answers that become wonderful at one channel alone hold the line, on its page and at the close", async () => {
	const page = await readCardPage(box.db, cai, card, NOW);
	expect(page?.lines[1]?.suspicions).toEqual([
		{ kind: "top-jump", member: web, before: 0.5, now: 0.95 },
	]);
	expect(page?.names).toContainEqual(
		expect.objectContaining({ id: web, code: "web" }),
	);
	expect(page?.lines[0]?.suspicions).toEqual([]);
	const { open, canApprove, hasEnded } = await closing(cai);
	expect(open).toMatchObject([
		{ read: { line: { id: "2" } }, found: [{ basis: "suspect" }] },
	]);
	expect([hasEnded, canApprove]).toEqual([true, false]);
	expect(refused(await approve(cai))).toEqual(["open-lines"]);
});

test("ruled on, it is approved by two who saw the same score, and frozen with a proof that holds", async () => {
	ok(
		await ruleOnLine(
			box.db,
			{
				cardId: card,
				lineId: "2",
				revision: 1,
				ruling: { kind: "accept" },
				reason: "A campaign",
				by: cai,
			},
			NOW,
		),
	);
	const { page, open, approvalsLeft, canApprove } = await closing(cai);
	expect(open).toEqual([]);
	expect([approvalsLeft, canApprove]).toEqual([2, true]);
	// 105 is 125 by weight 60; 245 promoters of 400 are an NPS of 61.25, by weight 40.
	expect(page.standingText?.score).toBe("99.50");
	ok(await approve(cai));
	const after = await closing(dan);
	expect(after.approvalsLeft).toBe(1);
	expect(after.page.approvals).toMatchObject([
		{ by: { en: "Cai" }, holds: true },
	]);
	expect((await closing(cai)).canApprove).toBe(false);
	expect(ok(await approve(manager))).toMatchObject({ frozen: true });
	expect(await readProofPage(box.db, dan, card, NOW)).toMatchObject({
		isUntouched: true,
		broken: [],
		standing: { score: "99.50" },
		again: { score: "99.50" },
		isSameToday: true,
		restatements: [],
		lines: [
			{ lineId: "1", delta: { value: "0.000000", score: "0.00" } },
			{ lineId: "2", delta: { value: "0.000000", score: "0.00" } },
		],
	});
	expect(await proposeRestatements(box.db, NOW)).toBe(0);
});

test("facts that came later change nothing that was frozen: they stand beside it, and are proposed once", async () => {
	await buildFacts(box, orderLines, [
		{ at: "2026-11-20T04:00:00Z", revenue: -30_000, channel_id: web },
	]);
	const proof = await readProofPage(box.db, dan, card, NOW);
	// 102 is 110.
	expect(proof).toMatchObject({
		isUntouched: true,
		standing: { score: "99.50" },
		todayStanding: { score: "90.50" },
		isSameToday: false,
		mayDecide: { allowed: true },
		lines: [
			{ lineId: "1", delta: { value: "-3.000000", score: "-15.00" } },
			{ lineId: "2", delta: { score: "0.00" } },
		],
	});
	expect(await proposeRestatements(box.db, NOW)).toBe(1);
	expect(await proposeRestatements(box.db, NOW)).toBe(0);
	expect(await proposeRestatements(box.db, new Date("2028-02-01"))).toBe(0);
	const { restatements } = (await readProofPage(
		box.db,
		manager,
		card,
		NOW,
	)) ?? {
		restatements: [],
	};
	expect(restatements).toMatchObject([
		{ decision: null, delta: "-9.00", isUntouched: true, broken: [] },
	]);
});

test("a card that was not frozen has no proof", async () => {
	expect(await readProofPage(box.db, dan, 999_999, NOW)).toBeNull();
});
