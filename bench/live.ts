import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { ChildMessage, ParentMessage } from "../server/as-child.ts";
import { cpuSeconds } from "./cpu-time.ts";
import { type Commit, commitSteadily, fill } from "./live-commits.ts";
import { admitPeople, makeViews, openReaders } from "./live-readers.ts";
import { liveOrderLines, spreadOrderLines } from "./order-lines.ts";
import { bareStreams, notifyRoundTrips, spread } from "./references.ts";
import { type Company, startCompany } from "./start-company.ts";
import { watchPage } from "./watch-page.ts";

/** bench:live [readers] [seconds]: from a commit over HTTP to open event streams and a page in a browser. */
const [READERS = 500, SECONDS = 20] = process.argv.slice(2).map(Number);
const HISTORY = 100_000;

const figures: Record<string, { figure: string }> = {};
const note = (name: string, figure: string) => {
	figures[name] = { figure };
	console.log(`${name.padEnd(72)} ${figure}`);
};
const ms = (taken: number[]) => {
	const { p50, p99 } = spread(taken);
	return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (${taken.length.toLocaleString("en")} times)`;
};

interface WebState {
	readonly memory: { readonly rss: number; readonly heapUsed: number };
	readonly live: {
		readonly streams: number;
		readonly rounds: number;
		readonly spent: number;
	};
}

/** After a collection of garbage, so that only what is held counts. */
function stateOf({ web }: Company): Promise<WebState> {
	return new Promise((resolve) => {
		const hear = (message: ChildMessage) => {
			if (message.type !== "state") return;
			web.off("message", hear);
			resolve(message as unknown as WebState);
		};
		web.on("message", hear);
		web.send({ type: "tell-state" } satisfies ParentMessage);
	});
}

async function untilFolded({ pool }: Company): Promise<void> {
	for (;;) {
		const { rows } = await pool.query<{ waits: boolean }>(
			"select coalesce((select max(commit_number) from order_line_delta), 0) > folded_through as waits from fold_state where kind = 'order-lines'",
		);
		if (!rows[0]?.waits) return;
		await sleep(200);
	}
}

/** For each commit the first push that holds it, as seen by each reader: a number that grows, so that one look at the end finds them. */
function delays(
	commits: readonly Commit[],
	seen: readonly { readonly at: number; readonly lines: number }[],
	from: (commit: Commit) => number,
): number[] {
	const taken: number[] = [];
	let at = 0;
	for (const commit of commits) {
		while (at < seen.length && (seen[at]?.lines ?? 0) < commit.lines) at += 1;
		const found = seen[at];
		if (found) taken.push(Math.max(0, found.at - from(commit)));
	}
	return taken;
}

const company = await startCompany({ webOptions: ["--expose-gc"] });
try {
	const web = company.web.pid ?? 0;
	await fill(company, HISTORY, spreadOrderLines);
	await fill(company, 20_000, liveOrderLines);
	await untilFolded(company);
	const cookies = await admitPeople(company, Math.ceil(READERS / 25) + 1);
	const views = await makeViews(company);

	// The code is compiled and the caches are filled before anything is measured.
	const warm = await openReaders(company, cookies, views, 100, () => {});
	await commitSteadily(company, 0, 3, () => {});
	for (const { close } of warm.readers) close();
	await sleep(1000);

	const quiet = cpuSeconds(web);
	const alone: Commit[] = [];
	await commitSteadily(company, 0, SECONDS, (commit) => alone.push(commit));
	const commitCpu = (cpuSeconds(web) - quiet) / SECONDS;

	const empty = await stateOf(company);
	const seenBy: { at: number; lines: number }[][] = Array.from(
		{ length: READERS },
		() => [],
	);
	let current = 0;
	const open = await openReaders(
		company,
		cookies,
		views,
		READERS,
		(reader, counted) => {
			seenBy[reader]?.push({ at: performance.now(), lines: counted });
			current = counted;
		},
	);
	const full = await stateOf(company);
	note(
		`${READERS} streams, each watching 60 figures`,
		`${open.figures} distinct figures in ${views.length} views`,
	);
	const perStream = (kind: "rss" | "heapUsed") =>
		((full.memory[kind] - empty.memory[kind]) / READERS / 1024).toFixed(0);
	note(
		"memory a stream on the server, at rest (limit 100 KB)",
		`${perStream("rss")} KB of the process, ${perStream("heapUsed")} KB of the heap`,
	);

	const page = await watchPage(company, cookies.at(-1) ?? "");
	const notify = await notifyRoundTrips(company.databaseUrl);
	const commits: Commit[] = [];
	const busyBefore = cpuSeconds(web);
	const bytesBefore = open.bytes();
	const before = (await stateOf(company)).live;
	const start = performance.now();
	const lines = await commitSteadily(company, open.lines, SECONDS, (commit) =>
		commits.push(commit),
	);
	const seconds = (performance.now() - start) / 1000;
	const busy = (cpuSeconds(web) - busyBefore) / seconds;
	await sleep(2000);
	const after = await stateOf(company);
	const bytes = open.bytes() - bytesBefore;
	const rounds = after.live.rounds - before.rounds;
	const notified = await notify.stop();
	const seenOnPage = await page.seen();
	await page.close();
	if (current !== lines)
		throw new Error(`the last push holds ${current} lines: ${lines} were sent`);

	const toReaders = seenBy.flatMap((seen) =>
		delays(commits, seen, ({ answeredAt }) => answeredAt),
	);
	note("commit answered → event at a reader (limit p99 500 ms)", ms(toReaders));
	note(
		"request sent → event at a reader",
		ms(seenBy.flatMap((seen) => delays(commits, seen, ({ sentAt }) => sentAt))),
	);
	note(
		"commit answered → changed tile in Chromium",
		ms(
			delays(
				commits,
				seenOnPage.map(({ at, lines }) => ({
					at: at - performance.timeOrigin,
					lines,
				})),
				({ answeredAt }) => answeredAt,
			),
		),
	);
	note(
		"request sent → commit answered",
		ms(commits.map(({ sentAt, answeredAt }) => answeredAt - sentAt)),
	);
	note(
		"reference: request sent → commit answered, nobody watching",
		ms(alone.map(({ sentAt, answeredAt }) => answeredAt - sentAt)),
	);
	note("reference: bare NOTIFY to another connection, same load", ms(notified));
	const pushed = bytes / rounds / READERS;
	note(
		`reference: ${READERS} bare event streams, same size, nothing else`,
		ms(await bareStreams(READERS, Math.round(pushed), 5)),
	);
	note(
		"web process: processor",
		`${(busy * 100).toFixed(0)} % of one core; ${(commitCpu * 100).toFixed(0)} % for the commits alone`,
	);
	note(
		"rounds of the hub",
		`${(rounds / seconds).toFixed(1)} a second of ${((after.live.spent - before.spent) / rounds).toFixed(0)} ms for ${(commits.length / seconds).toFixed(1)} commits; ${(pushed / 1024).toFixed(1)} KB a stream and round`,
	);
	note(
		"memory of the web process under load",
		`${(after.memory.rss / 1e6).toFixed(0)} MB with ${READERS} streams, ${(empty.memory.rss / 1e6).toFixed(0)} MB before`,
	);
	note(
		"processes that wanted a core meanwhile (of the machine, 1 minute)",
		`${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`,
	);
	for (const { close } of open.readers) close();
	await sleep(2000);
	const gone = await stateOf(company);
	note("streams left after all have gone (must be 0)", `${gone.live.streams}`);
	if (gone.live.streams !== 0) process.exitCode = 1;
} finally {
	await company.stop();
}
console.table(figures);
