import { beforeAll, expect, test } from "vitest";
import { npsInvitations } from "../../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { readCardPage } from "../../app/scorecards/card-page.server.ts";
import { rounded } from "../../app/scorecards/fraction.ts";
import { hashProof } from "../../app/scorecards/hash-proof.server.ts";
import { readPersonCards } from "../../app/scorecards/person-cards.server.ts";
import { readEvidence } from "../../app/scorecards/read-evidence.server.ts";
import { buildFacts, buildSource } from "../facts.ts";
import {
	buildCard,
	buildPerson,
	buildVersion,
	content,
	line,
} from "../scorecard-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
/** A Tuesday, 18:20 in Shanghai. */
const NOW = new Date("2026-11-10T10:20:00Z");
const WEEK = 7 * 86_400_000;
const who = { owner: 0, manager: 0, lead: 0, committee: 0, other: 0 };
let above = 0;
let card = 0;
let below = 0;

/** The score is the value. */
const plain = line({
	weight: "100",
	points: [
		{ value: "0", score: "0" },
		{ value: "200", score: "200" },
	],
});

const read = async (id = card, personId = who.other) => {
	const page = await readCardPage(
		box.db,
		{
			id: personId,
			roles: personId === who.committee ? ["committee"] : [],
		},
		id,
		NOW,
	);
	if (!page) throw new Error(`no card ${id}`);
	return page;
};

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	await buildSource(box, "order-lines", { through: "2026-11-10T10:00:00Z" });
	await buildSource(box, "nps-invitations", { after: "1 hour" });
	// Ten on each Wednesday of thirteen whole weeks, the last six days ago.
	await buildFacts(
		box,
		orderLines,
		Array.from({ length: 13 }, (_, i) => ({
			at: new Date(Date.parse("2026-08-12T04:00:00Z") + i * WEEK).toISOString(),
			revenue: 100_000,
		})),
	);
	await buildFacts(
		box,
		npsInvitations,
		Array.from({ length: 80 }, (_, i) => ({
			at: "2026-10-20T03:00:00Z",
			answered: i < 40 ? 1 : 0,
			promoters: i < 30 ? 1 : 0,
		})),
	);
	who.manager = await buildPerson(box, "Manager");
	who.owner = await buildPerson(box, "Owner", who.manager);
	who.lead = await buildPerson(box, "Lead", who.owner);
	who.committee = await buildPerson(box, "Committee");
	who.other = await buildPerson(box, "Other");
	const by = who.manager;
	above = await buildCard(box, {
		personId: who.manager,
		by: who.committee,
		content: content([plain]),
	});
	card = await buildCard(box, {
		personId: who.owner,
		by,
		base: "60000",
		content: content([
			{ ...plain, weight: "50", under: { cardId: above, lineId: "1" } },
			{ ...plain, id: "2", metric: "nps", weight: "50" },
		]),
	});
	below = await buildCard(box, {
		personId: who.lead,
		by,
		content: content([{ ...plain, under: { cardId: card, lineId: "1" } }]),
	});
	await buildVersion(box, {
		cardId: card,
		version: 2,
		from: "2026-12-01",
		by,
		content: content([plain]),
		approved: false,
	});
});

test("a line says its last thirteen whole weeks, who answered, what it was a week ago and what it adds up with", async () => {
	const { lines, before, personOf } = await read();
	const [money, nps] = lines;
	expect(money?.weeks).toHaveLength(13);
	expect(money?.weeks.at(-1)).toMatchObject({ from: "2026-11-02", value: 10 });
	expect(money?.weeks.every(({ value }) => value === 10)).toBe(true);
	expect(money).toMatchObject({
		isUser: false,
		responseRate: null,
		before: { value: "40", score: "40.00" },
		under: { cardId: above, lineId: "1", score: "50.00" },
		below: [{ cardId: below, lineId: "1", score: "50.00" }],
		suspicions: [],
	});
	expect(personOf(money?.below[0]?.personId ?? 0)).toMatchObject({
		en: "Lead",
	});
	expect(nps).toMatchObject({
		isUser: true,
		responseRate: 50,
		definition: { key: "nps", unit: "points" },
	});
	// 40 by value and 75 of NPS a week ago; 50 and 75 now.
	expect(before).toBe("57.50");
});

test("the score, the percent and the NPS behind it are those of the card as it is measured now", async () => {
	const page = await read();
	expect(page).toMatchObject({
		standing: "live",
		standingText: { score: "62.50" },
		person: { en: "Owner" },
	});
	expect(page.result.score && rounded(page.result.score, 2)).toBe("62.50");
	expect(page.proof.segments[0]?.nps).toMatchObject({ value: "75" });
});

test("a line that adds up is forecast to the card's last day as its weeks went; the card only where every line that counts has a forecast", async () => {
	// 50 so far, and ten a week for 51 days and 5 hours 40 minutes.
	const { lines, forecast } = await read(above);
	expect(lines[0]?.forecast?.value).toBeCloseTo(123.1944, 3);
	expect(forecast).toEqual({
		score: "123.19",
		low: "123.19",
		high: "123.19",
	});
	const both = await read();
	expect(both.lines[1]?.forecast).toBeNull();
	expect(both.forecast).toBeNull();
});

test("what a reader may do is decided for the card and for each amendment, by who wrote it", async () => {
	const may = async (personId: number) => {
		const { may: on, amendments } = await read(card, personId);
		return [
			on.write.allowed,
			on.adjust.allowed,
			on.approve.allowed,
			on.comment.allowed,
			amendments.map(({ mayDecide }) => mayDecide.allowed)[0],
		];
	};
	await box.pool.query(
		"update scorecard_version set writer_ids = array[written_by]",
	);
	expect(await may(who.owner)).toEqual([false, false, false, true, false]);
	expect(await may(who.manager)).toEqual([true, false, true, true, false]);
	expect(await may(who.committee)).toEqual([true, true, true, true, true]);
	expect(await may(who.other)).toEqual([false, false, false, true, false]);
	expect((await read()).amendments).toMatchObject([
		{ version: 2, standing: "waits", by: { en: "Manager" }, decidedBy: null },
	]);
});

test("points, rulings and the timeline name who it was; no money is read", async () => {
	await box.pool.query(
		`insert into scorecard_adjustment (card_id, points, reason, at, by_id, withdrawn_at)
		values ($1, 5, 'strike', now(), $2, null), ($1, 50, 'mistake', now(), $2, now())`,
		[card, who.committee],
	);
	await box.pool.query(
		"insert into scorecard_ruling values ($1, '2', 'score', 80, 'outage', now(), $2)",
		[card, who.committee],
	);
	await box.pool.query(
		"insert into scorecard_event (card_id, at, kind, person_id, actor, text) values ($1, now(), 'commented', $2, 'Other', 'Why?')",
		[card, who.other],
	);
	const page = await read();
	expect(page.adjustments).toMatchObject([
		{ points: "5.00", by: { en: "Committee" }, withdrawnAt: null },
		{ points: "50.00", withdrawnAt: expect.any(Date) },
	]);
	expect(page.rulings).toMatchObject([
		{ lineId: "2", kind: "score", score: "80.00", by: { en: "Committee" } },
	]);
	expect(page.events).toMatchObject([
		{ kind: "commented", text: "Why?", person: { en: "Other" } },
	]);
	// (50 + 80) / 2 + 5.
	expect(page.standingText?.score).toBe("70.00");
	const { personOf: _, result: __, ...told } = page;
	expect(JSON.stringify(told)).not.toMatch(/60000|CNY/);
});

test("a frozen card shows what was decided, whatever facts say now, and has no forecast", async () => {
	const person = await buildPerson(box, "Frozen");
	const id = await buildCard(box, {
		personId: person,
		by: who.manager,
		state: "frozen",
		content: content([plain]),
	});
	const proof = await readEvidence(box.db, id, NOW);
	if (!proof) throw new Error("not measured");
	const { text, hash } = hashProof({
		...proof,
		adjustments: [{ points: "7" }],
	});
	await box.pool.query(
		"insert into scorecard_frozen values ($1, now(), $2, $3, 57)",
		[id, text, hash],
	);
	expect(await read(id)).toMatchObject({
		standing: "frozen",
		decided: { hash },
		standingText: { score: "57.00" },
		before: null,
		forecast: null,
		lines: [{ before: null, forecast: null, definition: { version: 1 } }],
	});
	expect(await readPersonCards(box.db, person, NOW)).toMatchObject([
		{ card: { id }, standing: "frozen", score: "57.00" },
	]);
});

test("a card whose days are still to come says its lines without values; one that is not there has no page", async () => {
	const id = await buildCard(box, {
		personId: await buildPerson(box, "Later"),
		by: who.manager,
		content: content([plain]),
	});
	const early = await readCardPage(
		box.db,
		null,
		id,
		new Date("2026-09-20T00:00:00Z"),
	);
	expect(early).toMatchObject({
		standingText: null,
		forecast: null,
		lines: [{ line: { id: "1" }, definition: { key: "net-revenue" } }],
		may: { see: { allowed: false, reason: "signed-out" } },
	});
	expect(await readCardPage(box.db, null, 999_999, NOW)).toBeNull();
	const unfinished = await buildCard(box, {
		personId: await buildPerson(box, "Unfinished"),
		by: who.manager,
		state: "draft",
		approved: false,
		content: content([
			{ ...plain, metric: "nothing-like-it", scope: "planet:9" },
		]),
	});
	expect(
		await readCardPage(box.db, null, unfinished, new Date("2026-09-20")),
	).toMatchObject({
		lines: [{ definition: null, weeks: [], forecast: null }],
	});
});
