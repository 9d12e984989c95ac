import { beforeAll, expect, test } from "vitest";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { loadDefinitions } from "../../app/metrics/load-definitions.server.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { readBlastRadius } from "../../app/scorecards/blast-radius.server.ts";
import { readOverview } from "../../app/scorecards/overview.server.ts";
import { buildFacts, buildSource } from "../facts.ts";
import { buildCard, buildPerson, content, line } from "../scorecard-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const NOW = new Date("2026-11-10T10:20:00Z");
const QUARTER = { fiscalYear: 2026, quarter: 4 };
let sold = 0;
let closing = 0;

const units = line({
	metric: "units-sold",
	weight: "100",
	points: [
		{ value: "80", score: "50" },
		{ value: "100", score: "100" },
	],
});

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	await buildSource(box, "order-lines", { through: "2026-11-10T10:00:00Z" });
	// 100 of revenue with 4 in discounts, 90 units.
	await buildFacts(box, orderLines, [
		{
			at: "2026-10-20T04:00:00Z",
			revenue: 1_000_000,
			discount: 40_000,
			quantity: 90,
		},
	]);
	const writer = await buildPerson(box, "Writer");
	const card = async (name: string, change: object = {}) =>
		buildCard(box, {
			personId: await buildPerson(box, name),
			by: writer,
			content: content([line({ weight: "100" })]),
			...change,
		});
	sold = await card("Sold");
	closing = await card("Closing", { state: "closing" });
	await card("Units", { content: content([units]) });
	await card("Drafted", { state: "draft" });
	const frozen = await card("Frozen", { state: "frozen" });
	await box.pool.query(
		"insert into scorecard_frozen values ($1, now(), '{}', 'hash', 91.5)",
		[frozen],
	);
});

const netRevenue = async () => {
	const [definition] = await loadDefinitions(box.db, ["net-revenue"]);
	if (!definition) throw new Error("net-revenue is not shipped");
	return definition;
};

test("a metric that would be counted otherwise moves the published and closing cards that name it, and no others", async () => {
	const found = await readBlastRadius(
		box.db,
		{
			metric: {
				...(await netRevenue()),
				formula: {
					kind: "sum",
					of: ["order-lines.revenue", "-order-lines.discount"],
				},
			},
		},
		NOW,
	);
	expect(found.looked).toBe(2);
	expect(found.moved.map(({ card }) => card.id).toSorted()).toEqual(
		[sold, closing].toSorted(),
	);
	expect(found.moved[0]).toMatchObject({
		was: { score: "100.00", percent: "100.0000" },
		is: { score: "80.00", percent: "80.0000" },
		delta: "-20.00",
	});
	expect(found.moved.map(({ person }) => person?.en).toSorted()).toEqual([
		"Closing",
		"Sold",
	]);
});

test("another name moves nothing, and a value that no longer is sound leaves no score", async () => {
	const metric = await netRevenue();
	const renamed = { ...metric, name: { ...metric.name, en: "Takings" } };
	expect(await readBlastRadius(box.db, { metric: renamed }, NOW)).toEqual({
		looked: 2,
		moved: [],
	});
	const strict = { ...metric, minimumSample: 1000 };
	const { moved } = await readBlastRadius(box.db, { metric: strict }, NOW);
	expect(moved).toMatchObject([
		{ was: { score: "100.00" }, is: null, delta: null },
		{ was: { score: "100.00" }, is: null, delta: null },
	]);
});

test("NPS moves every card's bonus, so every card is looked at", async () => {
	const [nps] = await loadDefinitions(box.db, ["nps"]);
	if (!nps) throw new Error("nps is not shipped");
	const { looked, moved } = await readBlastRadius(box.db, { metric: nps }, NOW);
	expect({ looked, moved }).toEqual({ looked: 3, moved: [] });
});

test("an amendment moves its own card, by the days from which it holds", async () => {
	const { looked, moved } = await readBlastRadius(
		box.db,
		{ cardId: sold, from: "2026-10-20", content: content([units]) },
		NOW,
	);
	expect(looked).toBe(1);
	// Nothing came in the first 19 days, which now score 0; the other 22 score 75: 75 × 22 / 41.
	expect(moved).toMatchObject([
		{ card: { id: sold }, was: { score: "100.00" }, is: { score: "40.24" } },
	]);
});

test("a metric that is not defined any more leaves its line without a value and the quarter readable", async () => {
	const writer = await buildPerson(box, "Late writer");
	const card = await buildCard(box, {
		personId: await buildPerson(box, "Left behind"),
		by: writer,
		content: content([
			line({ weight: "50" }),
			line({ id: "2", metric: "gone-metric", weight: "50" }),
		]),
	});
	const { rows } = await readOverview({ db: box.db }, QUARTER, NOW);
	expect(rows.find((row) => row.card.id === card)).toMatchObject({
		score: "100.00",
		open: 1,
		gone: ["gone-metric"],
	});
	expect(rows.find((row) => row.card.id === sold)).toMatchObject({
		score: "100.00",
		gone: [],
	});
});
