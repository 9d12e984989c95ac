import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { environmentWith } from "../../app/config.server.ts";
import { createDb, createPool } from "../../db/client.ts";
import { startDatabase } from "../../db/local.ts";
import { migrate } from "../../db/migrate.ts";
import { startReceiver } from "../receivers.ts";
import { withDatabase } from "../start-database.ts";
import { buildAlertCompany } from "./alert-company.ts";
import { alertScript, type Phase } from "./alert-script.ts";
import { type KeptProcess, keepProcess } from "./keep-process.ts";
import { type Killer, killAtRandom } from "./kill-at-random.ts";
import { readTold, type Told } from "./read-told.ts";
import { seeded } from "./seeded.ts";
import { patientSender } from "./send-until-taken.ts";

/** A phase that has not settled by then never will. */
const PATIENCE = 120_000;
const SENDERS = 4;
/** Of a round, among kills. */
const SECONDS = 8;
/** In milliseconds; so that there are kills between a message's arrival and its being written down. */
const SLOWEST_ANSWER = 40;

export interface AlertRun {
	readonly told: Told;
	/** What arrived under each idempotency key, repeats among it. */
	readonly arrived: ReadonlyMap<string, readonly string[]>;
	readonly retries: number;
	readonly wrong: readonly string[];
	readonly surprises: readonly string[];
	readonly kills: Killer["kills"] | null;
	readonly seconds: number;
}

export interface AlertCrashReport {
	readonly undisturbed: AlertRun;
	readonly disturbed: AlertRun;
}

/** How much still waits: to be evaluated, composed, sent, or for its time. */
async function waiting(pool: Pool): Promise<Record<string, number>> {
	const { rows } = await pool.query<Record<string, number>>(
		`select (select count(*) from alert_touch) as touches,
			(select count(*) from announcement where composed_at is null) as announcements,
			(select count(*) from outbox where state in ('queued', 'held')) as outbox,
			(select count(*) from alert_instance where due_at is not null) as due`,
	);
	return rows[0] ?? {};
}

/** Ends when the evaluators have seen everything and everybody has been told. */
async function settle(pool: Pool, said: () => string): Promise<void> {
	const end = Date.now() + PATIENCE;
	for (;;) {
		// The database may just have been killed.
		const left = await waiting(pool).catch((error) => ({ [error]: 1 }));
		if (Object.values(left).every((count) => count === 0)) return;
		if (Date.now() > end)
			throw new Error(`it does not settle: ${JSON.stringify(left)}\n${said()}`);
		await sleep(25);
	}
}

interface Place {
	readonly dataDir: string;
	/** Of the server; the run makes a database of its own. */
	readonly url: string;
	readonly name: string;
	readonly phases: readonly Phase[];
	/** Null: nothing is killed. */
	readonly random: (() => number) | null;
	/** So long it goes on being killed at most. */
	readonly seconds: number;
	readonly startedAt: Date;
}

async function runScript({
	dataDir,
	url: serverUrl,
	name,
	phases,
	random,
	seconds,
	startedAt,
}: Place): Promise<AlertRun> {
	const server = createPool(serverUrl, 1);
	await server.query(`create database ${name}`);
	await server.end();
	const url = withDatabase(serverUrl, name);
	const pool = createPool(url, 2, "nebula crash watcher");
	const db = createDb(pool);
	await migrate(db);
	let killer: Killer | null = null;
	const receiver = await startReceiver();
	receiver.answer = (response) => {
		killer?.notice();
		setTimeout(() => response.end("ok"), Math.random() * SLOWEST_ANSWER);
	};
	const { token } = await buildAlertCompany(db, receiver.url, startedAt);
	const web = keepProcess("ingest-process.ts", {
		args: [url, path.join(dataDir, "spool")],
	});
	const env = environmentWith({
		DATABASE_URL: url,
		DATA_DIR: dataDir,
		WEBHOOK_ALLOW: "127.0.0.0/8",
	});
	const jobs: KeptProcess[] = [];
	const all = [web];
	const start = Date.now();
	try {
		if (random)
			killer = killAtRandom({ web, jobs, pool, dataDir }, random, seconds);
		const sender = patientSender({ url: web.url, token });
		for (const phase of phases) {
			const left = phase.values();
			const work = async () => {
				for (const { kind, body, key } of left) {
					await sender.send(kind, body, key);
					killer?.notice();
				}
			};
			await Promise.all(Array.from({ length: SENDERS }, work));
			if (jobs.length === 0) {
				// Not before there are facts: a rule without any is not normal, if a sweep happens to see it.
				jobs.push(
					...[1, 2].map(() => keepProcess("alert-process.ts", { env })),
				);
				all.push(...jobs);
				while (!all.every((one) => one.isReady())) await sleep(20);
				if (random)
					killer = killAtRandom({ web, jobs, pool, dataDir }, random, seconds);
			}
			await settle(pool, () => all.map((one) => one.said()).join("\n"));
		}
		await killer?.stop();
		return {
			told: await readTold(pool),
			arrived: new Map(
				[
					...Map.groupBy(receiver.got, ({ headers }) =>
						String(headers["idempotency-key"]),
					),
				].map(([key, got]) => [key, got.map(({ body }) => body)]),
			),
			retries: sender.retries(),
			wrong: sender.wrong,
			surprises: all.flatMap(({ surprises }) => surprises),
			kills: killer?.kills ?? null,
			seconds: (Date.now() - start) / 1000,
		};
	} finally {
		for (const one of all) one.close();
		await receiver.stop();
		await pool.end();
	}
}

/** The same script twice, each in a database of its own: once in peace, once while web, jobs and the database are killed at random. */
export async function crashAlerts(
	dataDir: string,
	rounds: number,
	seed: number,
): Promise<AlertCrashReport> {
	const { url } = await startDatabase({ dataDir, durable: true });
	const startedAt = new Date();
	const place = {
		dataDir,
		url,
		startedAt,
		seconds: rounds * SECONDS,
		phases: alertScript(seed, rounds, startedAt.getTime()),
	};
	return {
		undisturbed: await runScript({
			...place,
			name: "undisturbed",
			random: null,
		}),
		disturbed: await runScript({
			...place,
			name: "disturbed",
			random: seeded(seed + 1),
		}),
	};
}
