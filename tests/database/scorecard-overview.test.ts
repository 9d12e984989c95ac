import { beforeAll, expect, test } from "vitest";
import type { Role } from "../../app/identity/role.ts";
import { KeptReadings } from "../../app/metrics/kept-readings.server.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { readOverview } from "../../app/scorecards/overview.server.ts";
import { readMoney } from "../../app/scorecards/read-money.server.ts";
import type { Listener } from "../../db/listen.ts";
import { buildFacts, buildSource } from "../facts.ts";
import { buildCard, buildPerson, content, line } from "../scorecard-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const NOW = new Date("2026-11-10T10:20:00Z");
const QUARTER = { fiscalYear: 2026, quarter: 4 };
const ids: Record<string, number> = {};
let card = 0;
let frozen = 0;

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	await buildSource(box, "order-lines", { through: "2026-11-10T10:00:00Z" });
	await buildFacts(box, orderLines, [
		{ at: "2026-10-20T04:00:00Z", revenue: 1_000_000 },
		{ at: "2026-11-08T04:00:00Z", revenue: 50_000 },
	]);
	ids.top = await buildPerson(box, "Top");
	ids.manager = await buildPerson(box, "Manager", ids.top);
	ids.owner = await buildPerson(box, "Owner", ids.manager);
	ids.lead = await buildPerson(box, "Lead", ids.top);
	ids.other = await buildPerson(box, "Other");
	const paid = {
		by: ids.top,
		base: "60000",
		content: content([line({ weight: "100" })]),
	};
	card = await buildCard(box, { ...paid, personId: ids.owner });
	frozen = await buildCard(box, {
		...paid,
		personId: ids.lead,
		state: "frozen",
	});
	await box.pool.query(
		"insert into scorecard_frozen values ($1, now(), '{}', 'hash', 91.5)",
		[frozen],
	);
});

test("a quarter's cards have their score now and a week ago; what was decided stands", async () => {
	const { rows, quarters } = await readOverview({ db: box.db }, QUARTER, NOW);
	expect(rows).toMatchObject([
		{
			card: { id: card },
			person: { en: "Owner" },
			score: "125.00",
			before: "100.00",
			standing: "live",
			userWeight: "0.00",
			open: 0,
			groups: { sales: "125.00" },
		},
		{ score: "91.50", standing: "frozen", before: null },
	]);
	expect(quarters).toEqual([{ fiscal_year: 2026, quarter: 4 }]);
	expect(JSON.stringify(rows)).not.toMatch(/60000|CNY/);
});

test("an approved restatement stands in place of what was frozen, a proposed one does not", async () => {
	const propose = (hash: string, decision: string | null, score: number) =>
		box.pool.query(
			`insert into scorecard_restatement (card_id, at, proof, hash, score, delta, decision, decided_at)
			values ($1, now(), '{}', $2, $3, 1, $4, case when $4::text is not null then now() end)`,
			[frozen, hash, score, decision],
		);
	await propose("a", "approved", 93);
	await propose("b", null, 99);
	const { rows } = await readOverview({ db: box.db }, QUARTER, NOW);
	expect(rows[1]).toMatchObject({ score: "93.00", standing: "restated" });
});

test("what is kept serves until something is decided about a card or facts come", async () => {
	const tell = new Map<string, () => void>();
	const kept = new KeptReadings({
		on: (event: string, listener: () => void) => tell.set(event, listener),
		caughtUp: async () => true,
	} as unknown as Pick<Listener, "on" | "caughtUp">);
	const scoreNow = async () =>
		(await readOverview({ db: box.db, kept }, QUARTER, NOW)).rows[0]?.score;
	expect(await scoreNow()).toBe("125.00");
	await box.pool.query(
		"insert into scorecard_adjustment (card_id, points, reason, at, by_id) values ($1, 5, 'strike', now(), $2)",
		[card, ids.top],
	);
	expect(await scoreNow()).toBe("125.00");
	await box.pool.query("update scorecard set revision = revision + 1");
	expect(await scoreNow()).toBe("130.00");
	await box.pool.query("delete from scorecard_adjustment");
	tell.get("facts")?.();
	expect(await scoreNow()).toBe("125.00");
});

test("a quarter without cards has no rows", async () => {
	const { rows } = await readOverview(
		{ db: box.db },
		{ fiscalYear: 2020, quarter: 1 },
		NOW,
	);
	expect(rows).toEqual([]);
});

test.each<[string, string, readonly Role[], boolean]>([
	["the owner", "owner", [], true],
	["the manager", "manager", [], true],
	["the manager's manager", "top", [], true],
	["the committee", "other", ["committee"], true],
	["another employee", "other", [], false],
	["an admin", "other", ["admin"], false],
	["the lead of another team", "lead", [], false],
])("%s: money", async (_, who, roles, seen) => {
	const money = await readMoney(
		box.db,
		{ id: ids[who] ?? 0, roles },
		card,
		NOW,
	);
	expect(money).toEqual(
		seen
			? {
					seen: true,
					base: { amount: "60000.0000", currency: "CNY" },
					paid: null,
				}
			: { seen: false },
	);
});

test("nobody who is signed out sees money", async () => {
	expect(await readMoney(box.db, null, card, NOW)).toEqual({ seen: false });
});
