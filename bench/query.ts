import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { readCatalogue } from "../app/metrics/catalogue.server.ts";
import { needsOf } from "../app/metrics/formula-needs.ts";
import { observe } from "../app/metrics/observe.server.ts";
import { parsePeriod } from "../app/metrics/period.ts";
import { SHIPPED } from "../app/metrics/shipped/all.ts";
import { createDb, createPool, type Db } from "../db/client.ts";
import { startDatabase, stopDatabase } from "../db/local.ts";
import { migrate } from "../db/migrate.ts";
import { defineMetrics, METRICS } from "./many-metrics.ts";
import { fillDerived, fillFacts } from "./query-company.ts";
import { type Timing, time } from "./timing.ts";

/** bench:query [facts …]: the catalogue and breakdowns over 1 and 10 million facts, on a database of its own. */
const SIZES = process.argv.slice(2).map(Number);
const sizes = SIZES.length > 0 ? SIZES : [1_000_000, 10_000_000];
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

interface Measured {
	readonly catalogue: Timing;
	readonly rows: Timing;
	readonly noop: Timing;
	readonly splits: readonly { name: string; timing: Timing }[];
}

async function measure(pool: pg.Pool, db: Db, now: Date): Promise<Measured> {
	const entries = await readCatalogue({ db }, { now });
	const points = entries.reduce((sum, entry) => sum + entry.points.length, 0);
	const shown = entries.filter(({ current }) => current.state === "ok").length;
	if (entries.length !== METRICS || points !== METRICS * 90)
		throw new Error(`${entries.length} metrics with ${points} points`);
	console.log(
		`catalogue: ${entries.length} values, ${shown} of them ok, ${points} points`,
	);
	const catalogue = await time(RUNS, () => readCatalogue({ db }, { now }));
	const rows = await time(RUNS, () =>
		Promise.all(
			TABLES.map((table) =>
				pool.query(
					`select * from ${table} where level = 200 and a = -1 and b = -1 and bucket >= $1`,
					[new Date(now.getTime() - 120 * 86_400_000)],
				),
			),
		),
	);
	const noop = await time(200, () => pool.query("select 1"));
	const splits: { name: string; timing: Timing }[] = [];
	for (const { key, formula } of SHIPPED)
		for (const by of needsOf(formula).dimensions) {
			const timing = await time(5, () =>
				observe(
					{ db },
					{
						metrics: [key],
						by,
						period: parsePeriod("last-365-days"),
						grain: "month",
						compare: null,
						now,
					},
				),
			);
			splits.push({ name: `${key} by ${by}`, timing });
		}
	splits.sort((x, y) => y.timing.median - x.timing.median);
	return { catalogue, rows, noop, splits };
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const line = (name: string, ...cells: string[]) =>
	console.log(
		[name.padEnd(52), ...cells.map((cell) => cell.padStart(14))].join(""),
	);

async function run(): Promise<void> {
	const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-bench-"));
	fs.chmodSync(dataDir, 0o755);
	const { url } = await startDatabase({ dataDir, durable: false });
	const clear = async () => {
		await stopDatabase({ dataDir });
		// Gigabytes take the database a moment to let go of.
		fs.rmSync(dataDir, {
			recursive: true,
			force: true,
			maxRetries: 20,
			retryDelay: 500,
		});
	};
	process.once("SIGINT", () => void clear().then(() => process.exit(130)));
	const pool = createPool(url, 10);
	const db = createDb(pool);
	const client = new pg.Client(url);
	await client.connect();
	try {
		await migrate(db);
		await client.query("set work_mem = '512MB'");
		await fillDerived(client);
		const now = new Date();
		await defineMetrics(db, now);
		const results: { size: number; measured: Measured }[] = [];
		let have = 0;
		for (const size of sizes) {
			console.log(`\n${size.toLocaleString("en")} facts`);
			await fillFacts(client, have, size, (text) => console.log(`  ${text}`));
			have = size;
			results.push({ size, measured: await measure(pool, db, now) });
		}
		console.log();
		line("median (95 %)", ...results.map(({ size }) => `${size / 1e6} M`));
		const row = (name: string, pick: (measured: Measured) => Timing) =>
			line(
				name,
				...results.map(({ measured }) => {
					const { median, p95 } = pick(measured);
					return `${median.toFixed(1)} (${p95.toFixed(1)})`;
				}),
			);
		row("no-op round trip, ms", (m) => m.noop);
		row("reference: bare select of 120 days of 7 kinds, ms", (m) => m.rows);
		row("catalogue: 200 values, 90 points each, ms", (m) => m.catalogue);
		line(
			"  of it this process's own CPU, ms",
			...results.map(({ measured }) => measured.catalogue.cpu.toFixed(1)),
		);
		line(
			"  as a multiple of the reference",
			...results.map(({ measured }) =>
				(measured.catalogue.median / measured.rows.median).toFixed(1),
			),
		);
		const middle = (m: Measured) =>
			m.splits[Math.floor(m.splits.length / 2)]?.timing ?? m.noop;
		row("a metric by a dimension over 12 months, the middle one", middle);
		row("  the slowest", (m) => m.splits[0]?.timing ?? m.noop);
		for (const { size, measured } of results) {
			const slow = measured.splits
				.slice(0, 5)
				.map(({ name, timing }) => `${name} ${ms(timing.median)}`);
			const over = measured.splits.filter(({ timing }) => timing.median >= 50);
			console.log(
				`${size / 1e6} M: of ${measured.splits.length} splits ${over.length} take 50 ms or more; slowest: ${slow.join(", ")}`,
			);
		}
		const [first] = results;
		const last = results.at(-1);
		if (first && last && first !== last) {
			const ratio = (pick: (m: Measured) => Timing) =>
				(pick(last.measured).median / pick(first.measured).median).toFixed(2);
			const perReference = (m: Measured) => m.catalogue.median / m.rows.median;
			console.log(
				`${last.size / 1e6} M against ${first.size / 1e6} M (goal 1.2): catalogue ${ratio((m) => m.catalogue)}, held against the reference ${(perReference(last.measured) / perReference(first.measured)).toFixed(2)}, split ${ratio(middle)}`,
			);
		}
	} finally {
		await client.end();
		await pool.end();
		await clear();
	}
}

await run();
