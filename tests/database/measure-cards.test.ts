import { beforeAll, expect, test } from "vitest";
import { deriveOrders } from "../../app/ingest/derive/derive-orders.server.ts";
import { npsInvitations } from "../../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { parseScope } from "../../app/metrics/scope.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { rounded } from "../../app/scorecards/fraction.ts";
import { measureCards } from "../../app/scorecards/measure-cards.server.ts";
import {
	brokenEvidence,
	resultOfCard,
	valueText,
} from "../../app/scorecards/proof.ts";
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
const NOW = new Date("2026-11-10T10:20:00Z");
let owner = 0;
let writer = 0;

const lineB = line({
	id: "2",
	metric: "units-sold",
	weight: "40",
	points: [
		{ value: "80", score: "50" },
		{ value: "100", score: "100" },
		{ value: "125", score: "200" },
	],
});

async function scoreOf(cardId: number) {
	const proof = await readEvidence(box.db, cardId, NOW);
	if (!proof) throw new Error(`no card ${cardId}`);
	const result = resultOfCard(proof);
	return { proof, result, score: result.score && rounded(result.score, 2) };
}

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	await buildSource(box, "order-lines", { through: "2026-11-10T10:00:00Z" });
	await buildSource(box, "nps-invitations", { after: "1 hour" });
	const fact = { at: "2026-10-20T04:00:00Z", line_id: 1, region_id: 3 };
	await buildFacts(box, orderLines, [
		{ ...fact, revenue: 1_000_000, quantity: 80 },
		{ ...fact, revenue: 50_000, quantity: 5, line_id: 2, region_id: 4 },
	]);
	await buildFacts(
		box,
		npsInvitations,
		["2026-08-01T03:00:00Z", "2026-07-01T03:00:00Z"].flatMap((at) =>
			Array.from({ length: 40 }, (_, i) => ({
				at,
				answered: 1,
				promoters: i < 30 ? 1 : 0,
				score: 10,
				line_id: 1,
			})),
		),
	);
	owner = await buildPerson(box, "Owner");
	writer = await buildPerson(box, "Writer");
});

test("the golden card: 105 by weight 60 and 85 by weight 40 score 100.00", async () => {
	const person = await buildPerson(box, "Golden");
	const card = await buildCard(box, {
		personId: person,
		by: writer,
		content: content([line(), lineB]),
	});
	const { score, proof } = await scoreOf(card);
	expect(score).toBe("100.00");
	expect(proof.segments).toMatchObject([
		{ from: "2026-10-01", to: "2026-11-10", version: 1 },
	]);
	expect(brokenEvidence(proof)).toEqual([]);
});

test("every value is what observe gives for the same days and scope, and read for many cards without sums it is the same", async () => {
	const scopes = [
		"",
		"line:1",
		"line:2",
		"region:3",
		"line:1,region:3",
		"line:9",
	];
	const metrics = [
		"net-revenue",
		"units-sold",
		"orders",
		"average-selling-price",
	];
	const lines = scopes.flatMap((scope) =>
		metrics.map((metric) => line({ id: `${metric} ${scope}`, metric, scope })),
	);
	const card = await buildCard(box, {
		personId: owner,
		by: writer,
		content: content(lines, { scope: "line:1" }),
	});
	const { proof } = await scoreOf(card);
	expect(proof.segments[0]?.lines).toHaveLength(lines.length);
	for (const each of proof.segments[0]?.lines ?? []) {
		const { observed } = await observe(
			{ db: box.db },
			{
				metrics: [each.metric],
				scope: parseScope(each.scope),
				period: { kind: "range", from: "2026-10-01", to: "2026-11-10" },
				now: NOW,
			},
		);
		const total = observed[0]?.total;
		expect([each.lineId, each.value, each.state, each.sample]).toEqual([
			each.lineId,
			valueText(total?.value ?? null, total?.exact),
			total?.state,
			total?.sample,
		]);
	}
	const [many] = await measureCards(box.db, { ids: [card] }, { now: NOW });
	expect(many && resultOfCard(many.proof)).toEqual(resultOfCard(proof));
	expect(many?.proof.segments[0]?.lines[0]?.inputs.sums).toEqual({});
});

test("an approved amendment cuts the days, one that waits changes nothing, and a draft is measured by what it says", async () => {
	const person = await buildPerson(box, "Amended");
	const card = await buildCard(box, {
		personId: person,
		by: writer,
		content: content([line({ weight: "100" })]),
	});
	const other = content([{ ...lineB, id: "1", weight: "100" }]);
	await buildVersion(box, {
		cardId: card,
		version: 2,
		from: "2026-11-01",
		by: writer,
		content: other,
	});
	await buildVersion(box, {
		cardId: card,
		version: 3,
		from: "2026-11-05",
		by: writer,
		content: other,
		approved: false,
	});
	const { proof } = await scoreOf(card);
	expect(
		proof.segments.map(({ from, to, version }) => [version, from, to]),
	).toEqual([
		[1, "2026-10-01", "2026-10-31"],
		[2, "2026-11-01", "2026-11-10"],
	]);
	const draft = await buildCard(box, {
		personId: await buildPerson(box, "Drafted"),
		by: writer,
		state: "draft",
		approved: false,
		content: content([line({ weight: "100" })]),
	});
	expect((await scoreOf(draft)).score).toBe("125.00");
});

test("a line that carries takes the last sound value of an earlier whole quarter; one that holds waits for the committee", async () => {
	const points = [
		{ value: "50", score: "50" },
		{ value: "75", score: "100" },
		{ value: "100", score: "200" },
	];
	const nps = line({ metric: "nps", points, noData: "carry" });
	const card = await buildCard(box, {
		personId: await buildPerson(box, "Carried"),
		by: writer,
		content: content([
			nps,
			line({ ...nps, id: "2", weight: "40", noData: "hold" }),
		]),
	});
	const { proof, result } = await scoreOf(card);
	expect(proof.segments[0]?.lines).toMatchObject([
		{ carried: "75", state: "no-data", isUser: true },
		{ carried: null, isUser: true },
	]);
	expect(result.segments[0]?.lines.map(({ basis }) => basis)).toEqual([
		"carried",
		"held",
	]);
	expect(result.open).toEqual(["2"]);
});

test("rulings and points that were not withdrawn count", async () => {
	const card = await buildCard(box, {
		personId: await buildPerson(box, "Ruled"),
		by: writer,
		content: content([line({ weight: "100" })]),
	});
	await box.pool.query(
		"insert into scorecard_ruling values ($1, '1', 'score', 80, 'flood', now(), $2)",
		[card, writer],
	);
	await box.pool.query(
		`insert into scorecard_adjustment (card_id, points, reason, at, by_id, withdrawn_at)
		values ($1, 5, 'strike', now(), $2, null), ($1, 50, 'mistake', now(), $2, now())`,
		[card, writer],
	);
	expect((await scoreOf(card)).score).toBe("85.00");
});

test("different orders of a quarter that runs are those that are kept of it, and the same as counted from facts", async () => {
	while ((await deriveOrders(box.db, 400)).more);
	const points = [
		{ value: "1", score: "50" },
		{ value: "3", score: "100" },
	];
	const card = await buildCard(box, {
		personId: await buildPerson(box, "Orders"),
		by: writer,
		content: content(
			["", "line:1", "line:2"].flatMap((scope) =>
				["orders", "customers", "average-order-value"].map((metric) =>
					line({ id: `${metric} ${scope}`, metric, scope, points }),
				),
			),
		),
	});
	const read = async (isPresent: boolean) =>
		(await measureCards(box.db, { ids: [card] }, { now: NOW, isPresent }))[0]
			?.proof.segments[0]?.lines;
	const kept = await read(true);
	expect(kept?.[0]).toMatchObject({ metric: "orders", state: "ok" });
	expect(Number(kept?.[0]?.value)).toBeGreaterThan(0);
	expect(kept).toEqual(await read(false));
});
