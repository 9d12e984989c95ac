import { beforeAll, expect, test } from "vitest";
import { complaintEvents } from "../../app/metrics/kinds/complaint-events.ts";
import { npsInvitations } from "../../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { reviews } from "../../app/metrics/kinds/reviews.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import type { CardLine } from "../../app/scorecards/card.ts";
import { findSuspects } from "../../app/scorecards/find-suspects.server.ts";
import { readEvidence } from "../../app/scorecards/read-evidence.server.ts";
import { buildFacts, buildSource } from "../facts.ts";
import { buildCard, buildPerson, content, line } from "../scorecard-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
/** The latest 28 days begin on 14 October. */
const NOW = new Date("2026-11-10T10:20:00Z");
const BEFORE = "2026-09-20T04:00:00Z";
const LATELY = "2026-10-25T04:00:00Z";
const members: number[] = [];
let count = 0;

const many = (of: number, row: (i: number) => object) =>
	Array.from({ length: of }, (_, i) => row(i) as { at: string });

async function suspectsOf(change: Partial<CardLine>) {
	count += 1;
	const person = await buildPerson(box, `Person ${count}`);
	const card = await buildCard(box, {
		personId: person,
		by: person,
		content: content([line({ weight: "100", ...change })]),
	});
	const proof = await readEvidence(box.db, card, NOW);
	if (!proof) throw new Error("not measured");
	return (await findSuspects(box.db, proof, NOW)).get("1") ?? [];
}

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	for (const kind of [
		"order-lines",
		"nps-invitations",
		"complaint-events",
		"reviews",
	])
		await buildSource(box, kind, { through: "2026-11-10T10:00:00Z" });
	const { rows } = await box.pool.query<{ id: number }>(
		`insert into member (dimension, code) values
		('channel', 'web'), ('channel', 'shop'), ('store', 'north'), ('store', 'south'), ('line', 'sun') returning id`,
	);
	members.push(...rows.map(({ id }) => id));
	const [web, , north, south, sun] = members;
	// Web invites a tenth of the buyers that it did, whose complaints triple; as many answer.
	const line_id = sun ?? null;
	const channel_id = web ?? null;
	await buildFacts(
		box,
		orderLines,
		[BEFORE, LATELY].flatMap((at) =>
			many(1000, () => ({ at, channel_id, line_id })),
		),
	);
	await buildFacts(box, npsInvitations, [
		...many(500, (i) => ({ at: BEFORE, channel_id, line_id, answered: i % 2 })),
		...many(50, (i) => ({ at: LATELY, channel_id, line_id, answered: i % 2 })),
		// Elsewhere as many are invited, and hardly anybody answers.
		...many(200, (i) => ({ at: BEFORE, line_id: 77, answered: i % 2 })),
		...many(200, (i) => ({ at: LATELY, line_id: 77, answered: i < 5 ? 1 : 0 })),
	]);
	await buildFacts(box, complaintEvents, [
		...many(20, () => ({ at: BEFORE, channel_id, line_id, opened: 1 })),
		...many(60, () => ({ at: LATELY, channel_id, line_id, opened: 1 })),
	]);
	// On web the reviews of one store alone become perfect.
	const reviewed = (at: string, store_id: number | undefined, top: number) =>
		many(100, (i) => ({
			at,
			channel_id,
			store_id: store_id ?? null,
			written: 1,
			top: i < top ? 1 : 0,
		}));
	await buildFacts(box, reviews, [
		...reviewed(BEFORE, north, 50),
		...reviewed(BEFORE, south, 50),
		...reviewed(LATELY, north, 50),
		...reviewed(LATELY, south, 90),
	]);
});

test("a channel whose customers complain more and are asked less", async () => {
	expect(
		await suspectsOf({ metric: "nps", scope: `line:${members[4]}` }),
	).toEqual([
		{
			kind: "invitations-withheld",
			member: members[0],
			before: 0.5,
			now: 0.05,
		},
	]);
});

test("answering that collapses, whatever the metric made of the answers", async () => {
	expect(
		await suspectsOf({ metric: "detractor-share", scope: "line:77" }),
	).toEqual([
		{ kind: "response-collapsed", member: null, before: 0.5, now: 0.025 },
	]);
});

test("within one channel, reviews of one store that become perfect", async () => {
	expect(
		await suspectsOf({
			metric: "mean-rating",
			scope: `channel:${members[0]}`,
		}),
	).toEqual([{ kind: "top-jump", member: members[3], before: 0.5, now: 0.9 }]);
});

test("nobody is accused on metrics that users do not answer, nor where nothing is known", async () => {
	expect(await suspectsOf({ metric: "net-revenue" })).toEqual([]);
	expect(
		await suspectsOf({ metric: "complaints-opened", scope: "line:77" }),
	).toEqual([]);
	expect(await suspectsOf({ metric: "nps", scope: "line:999" })).toEqual([]);
});
