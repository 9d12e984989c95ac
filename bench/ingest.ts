import { setTimeout as sleep } from "node:timers/promises";
import { bareCopy } from "./bare-copy.ts";
import { cpuSeconds, peakMemory } from "./cpu-time.ts";
import { liveOrderLines, spreadOrderLines } from "./order-lines.ts";
import { sendFacts } from "./send-facts.ts";
import { type Company, startCompany } from "./start-company.ts";

/** bench:ingest [live] [snapshot] [backfill] [memory]: order lines through the real HTTP route, against a bare COPY. Without words: live, snapshot, backfill. */
const BODY_LINES = 5000;
const CONNECTIONS = 12;
const LIVE_LINES = 1_000_000;
const BACKFILL_LINES = 500_000;
const MEMORY_LINES = 5_000_000;
const COMMIT_ROWS = 50_000;

interface Figure {
	readonly name: string;
	readonly value: string;
}
const figures: Figure[] = [];
const note = (name: string, value: string) => {
	figures.push({ name, value });
	console.log(`${name.padEnd(64)} ${value}`);
};
const perSecond = (rows: number) =>
	`${Math.round(rows).toLocaleString("en")} lines/s`;

let sentSoFar = 0;
function* bodies(
	lines: number,
	make: (first: number, count: number) => Buffer,
): Iterable<Buffer> {
	const end = sentSoFar + lines;
	for (; sentSoFar < end; sentSoFar += BODY_LINES)
		yield make(sentSoFar, BODY_LINES);
}

/** Made before the clock starts, so that the generator costs only what sending costs. */
const prepared = (lines: number, make: typeof liveOrderLines) => [
	...bodies(lines, make),
];

async function untilFolded({ pool }: Company): Promise<number> {
	const start = performance.now();
	for (;;) {
		const { rows } = await pool.query<{ waits: boolean }>(
			"select coalesce((select max(commit_number) from order_line_delta), 0) > folded_through as waits from fold_state where kind = 'order-lines'",
		);
		if (!rows[0]?.waits) return (performance.now() - start) / 1000;
		await sleep(50);
	}
}

/** A pass over the day's orders and customers that began in the pause between two figures belongs to neither. */
async function untilJobsRest({ pool }: Company): Promise<void> {
	for (let quiet = 0; quiet < 10; ) {
		const { rows } = await pool.query<{ busy: boolean }>(
			"select exists (select from pg_stat_activity where application_name = 'nebula jobs' and xact_start < now() - interval '1 second') as busy",
		);
		quiet = rows[0]?.busy ? 0 : quiet + 1;
		await sleep(100);
	}
}

async function measured(
	company: Company,
	name: string,
	ready: Iterable<Buffer>,
): Promise<{ rate: number; foldedRate: number }> {
	await untilJobsRest(company);
	const pids = {
		web: company.web.pid ?? 0,
		jobs: company.jobs.pid ?? 0,
		database: company.databasePid,
		generator: process.pid,
	};
	const before = Object.fromEntries(
		Object.entries(pids).map(([part, pid]) => [part, cpuSeconds(pid)]),
	);
	const generator = process.cpuUsage();
	const { accepted, seconds } = await sendFacts(
		company,
		"order-lines",
		ready,
		CONNECTIONS,
	);
	const own = process.cpuUsage(generator);
	const lag = await untilFolded(company);
	const micro = (part: keyof typeof pids) =>
		(((cpuSeconds(pids[part]) - (before[part] ?? 0)) * 1e6) / accepted).toFixed(
			1,
		);
	note(
		`${name}: acknowledged`,
		`${perSecond(accepted / seconds)} (${accepted.toLocaleString("en")} lines in ${seconds.toFixed(1)} s)`,
	);
	note(
		`${name}: rolled up too`,
		`${perSecond(accepted / (seconds + lag))} (the last fold ${lag.toFixed(1)} s after the last answer)`,
	);
	note(
		`${name}: processor a line`,
		`web ${micro("web")} µs, database ${micro("database")} µs, jobs ${micro("jobs")} µs, generator ${((own.user + own.system) / accepted).toFixed(1)} µs`,
	);
	return { rate: accepted / seconds, foldedRate: accepted / (seconds + lag) };
}

async function live(company: Company): Promise<number> {
	// The processes' code is compiled and the dictionaries are filled before the clock starts.
	await sendFacts(
		company,
		"order-lines",
		prepared(50_000, liveOrderLines),
		CONNECTIONS,
	);
	await untilFolded(company);
	const { rate, foldedRate } = await measured(
		company,
		"live",
		prepared(LIVE_LINES, liveOrderLines),
	);
	const reference = await bareCopy(company.pool, LIVE_LINES, COMMIT_ROWS);
	note(
		"reference: bare COPY into the same table with its key",
		perSecond(reference),
	);
	note(
		"live ÷ reference (floor 0.25)",
		`${(rate / reference).toFixed(2)}, with the last fold ${(foldedRate / reference).toFixed(2)}`,
	);
	note(
		"live ÷ the company's peak of 50,000 lines/s",
		(rate / 50_000).toFixed(2),
	);
	return rate;
}

async function snapshot(company: Company, undisturbed: number): Promise<void> {
	const reader = await company.pool.connect();
	await reader.query("begin isolation level repeatable read");
	await reader.query("select count(*) from order_line_rollup");
	const { rate } = await measured(
		company,
		"snapshot held open",
		prepared(LIVE_LINES, liveOrderLines),
	);
	await reader.query("rollback");
	reader.release();
	note(
		"snapshot held open ÷ live (floor 0.8)",
		(rate / undisturbed).toFixed(2),
	);
}

async function backfill(company: Company): Promise<void> {
	await measured(
		company,
		"back-fill of 18 months",
		prepared(BACKFILL_LINES, spreadOrderLines),
	);
}

async function memory(company: Company): Promise<void> {
	await sendFacts(
		company,
		"order-lines",
		bodies(MEMORY_LINES, liveOrderLines),
		CONNECTIONS,
	);
	note(
		`web process after ${MEMORY_LINES.toLocaleString("en")} lines: peak memory (limit 300)`,
		`${peakMemory(company.web.pid ?? 0).toFixed(0)} MB`,
	);
}

const words = process.argv.slice(2);
const wanted = new Set(
	words.length === 0 ? ["live", "snapshot", "backfill"] : words,
);
const company = await startCompany();
try {
	const rate =
		wanted.has("live") || wanted.has("snapshot") ? await live(company) : 0;
	if (wanted.has("snapshot")) await snapshot(company, rate);
	if (wanted.has("backfill")) await backfill(company);
	if (wanted.has("memory")) await memory(company);
	note(
		"web process: peak memory",
		`${peakMemory(company.web.pid ?? 0).toFixed(0)} MB`,
	);
} finally {
	await company.stop();
}
console.table(
	Object.fromEntries(
		figures.map(({ name, value }) => [name, { figure: value }]),
	),
);
