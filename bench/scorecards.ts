import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { calendarOf } from "../app/metrics/calendar.ts";
import { addDays, monthOf, yearOf } from "../app/metrics/day.ts";
import { KeptReadings } from "../app/metrics/kept-readings.server.ts";
import { unitOf } from "../app/metrics/resolve-period.ts";
import { syncDefinitions } from "../app/metrics/sync-definitions.server.ts";
import { hashProof } from "../app/scorecards/hash-proof.server.ts";
import { measureCards } from "../app/scorecards/measure-cards.server.ts";
import { readOverview } from "../app/scorecards/overview.server.ts";
import { payOut } from "../app/scorecards/pay-out.ts";
import { brokenEvidence, resultOfCard } from "../app/scorecards/proof.ts";
import { standingOf } from "../app/scorecards/standing.ts";
import { createDb, createPool, type Db } from "../db/client.ts";
import { Listener } from "../db/listen.ts";
import { startDatabase, stopDatabase } from "../db/local.ts";
import { migrate } from "../db/migrate.ts";
import { readSettings } from "../db/queries/metric-settings.server.ts";
import { findBase } from "../db/queries/scorecards.server.ts";
import { type BenchQuarter, CARDS, fillCards, LINES } from "./card-company.ts";
import { fillDerived, fillFacts } from "./query-company.ts";
import { type Timing, time } from "./timing.ts";

/** bench:scorecards [facts]: the overview of 300 cards of 12 lines and the recompute of a whole quarter, on a database of its own. */
const FACTS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 25;

const TABLES = [
	"order_line",
	"return_line",
	"review",
	"nps_invitation",
	"complaint_event",
	"visit_count",
	"stock_count",
].map((table) => `${table}_rollup`);

/** The quarter that runs, and the one before. */
async function quartersAt(db: Db, now: Date): Promise<BenchQuarter[]> {
	const { time_zone, fiscal_year_start_month } = await readSettings(db);
	const calendar = calendarOf(time_zone, fiscal_year_start_month);
	const quarterOn = (day: string): BenchQuarter => {
		const { from, until } = unitOf(calendar, "quarter", day);
		const start = unitOf(calendar, "year", from).from;
		const months =
			12 * (yearOf(from) - yearOf(start)) + monthOf(from) - monthOf(start);
		return {
			year: yearOf(start),
			quarter: 1 + months / 3,
			from,
			to: addDays(until, -1),
		};
	};
	const current = quarterOn(calendar.dayOf(now.getTime()));
	return [current, quarterOn(addDays(current.from, -1))];
}

/** All of a quarter as a closing reads it, with sums, hash and money. */
async function recompute(
	db: Db,
	{ year: fiscalYear, quarter }: BenchQuarter,
): Promise<string[]> {
	const rows = await measureCards(
		db,
		{ fiscalYear, quarter },
		{ now: new Date(), inputs: true },
	);
	return Promise.all(
		rows.map(async ({ card, proof }) => {
			const base = await findBase(db, card.id);
			const { percent } = resultOfCard(proof);
			if (!base || !percent || brokenEvidence(proof).length > 0)
				throw new Error(`scorecard ${card.id} comes to nothing`);
			return `${card.id} ${standingOf(proof)?.score} ${payOut(base, percent, card)} ${hashProof(proof).hash}`;
		}),
	);
}

const line = (name: string, { median, p95, cpu }: Timing, of: Timing) =>
	console.log(
		`${name.padEnd(44)}${median.toFixed(1).padStart(9)}${p95.toFixed(1).padStart(9)}${cpu.toFixed(1).padStart(9)}${(median / of.median).toFixed(1).padStart(9)}${(p95 / of.p95).toFixed(1).padStart(9)}`,
	);

async function measure(pool: pg.Pool, db: Db, url: string): Promise<void> {
	const now = new Date();
	await syncDefinitions(db, now);
	const [current, before] = (await quartersAt(db, now)) as [
		BenchQuarter,
		BenchQuarter,
	];
	await fillCards(db, [current, before], now);
	await pool.query("analyze");
	const wanted = { fiscalYear: current.year, quarter: current.quarter };
	const { rows } = await readOverview({ db }, wanted, now);
	const scored = rows.filter(({ score, before }) => score && before).length;
	console.log(
		`${rows.length} cards of ${LINES} lines, ${scored} of them with a score now and a week ago`,
	);
	if (rows.length !== CARDS) throw new Error(`${rows.length} cards`);

	const since = new Date(now.getTime() - 120 * 86_400_000);
	const reference = await time(RUNS, () =>
		Promise.all(
			TABLES.map((table) =>
				pool.query(
					`select * from ${table} where level = 200 and a = -1 and b = -1 and bucket >= $1`,
					[since],
				),
			),
		),
	);
	const anew = await time(RUNS, () => readOverview({ db }, wanted, now));
	const listener = new Listener(url);
	const kept = new KeptReadings(listener);
	await listener.start(["facts", "master"]);
	const keeping = await time(4 * RUNS, () =>
		readOverview({ db, kept }, wanted, now),
	);
	await listener.stop();
	console.log(
		`${"ms".padEnd(44)}${["median", "95 %", "own CPU", "× median", "× 95 %"].map((head) => head.padStart(9)).join("")}`,
	);
	line("reference: bare select of 120 days of 7 kinds", reference, reference);
	line("overview, kept", keeping, reference);
	line("overview, anew", anew, reference);

	const start = performance.now();
	const first = await recompute(db, before);
	const took = performance.now() - start;
	const second = await recompute(db, before);
	const differing = first.filter((text, i) => text !== second[i]).length;
	console.log(
		`recompute of ${first.length} cards with sums, hash and money: ${took.toFixed(0)} ms; once more, ${differing} of them differ in score, cent or hash`,
	);
	if (differing > 0) process.exitCode = 1;
}

async function run(): Promise<void> {
	const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-bench-"));
	fs.chmodSync(dataDir, 0o755);
	const { url } = await startDatabase({ dataDir, durable: false });
	const pool = createPool(url, 10);
	const client = new pg.Client(url);
	try {
		const db = createDb(pool);
		await migrate(db);
		await client.connect();
		await client.query("set work_mem = '512MB'");
		await fillDerived(client);
		await fillFacts(client, 0, FACTS, (text) => console.log(`  ${text}`));
		await measure(pool, db, url);
	} finally {
		await client.end();
		await pool.end();
		await stopDatabase({ dataDir });
		// A gigabyte takes the database a moment to let go of.
		fs.rmSync(dataDir, {
			recursive: true,
			force: true,
			maxRetries: 20,
			retryDelay: 500,
		});
	}
}

await run();
