import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { syncDefinitions } from "../app/metrics/sync-definitions.server.ts";
import { createDb } from "../db/client.ts";
import {
	canaryCode,
	canaryRules,
	insertRules,
	type Members,
	nameMembers,
	someRules,
} from "./alert-rules.ts";
import { cpuSeconds } from "./cpu-time.ts";
import { notifyRoundTrips, spread } from "./references.ts";
import { sendFacts } from "./send-facts.ts";
import { createAdmin } from "./signed-in.ts";
import { type Company, startCompany } from "./start-company.ts";

/** bench:alerts [seconds] [share of 2,000 rules]: from a commit to the webhook's arrival, at 20 requests a second of 250 facts. */
const [SECONDS = 30, SHARE = 1] = process.argv.slice(2).map(Number);
const A_SECOND = 20;
const FACTS = 250;
const WARM_SECONDS = 5;
/** One request in so many carries a review that makes a rule fire. */
const CANARY_EACH = 5;
const CANARIES = Math.ceil(((SECONDS + WARM_SECONDS) * A_SECOND) / CANARY_EACH);

const figures: Record<string, { figure: string }> = {};
const note = (name: string, figure: string) => {
	figures[name] = { figure };
	console.log(`${name.padEnd(66)} ${figure}`);
};
const ms = (taken: number[]) => {
	const { p50, p99 } = spread(taken);
	return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (${taken.length} times)`;
};

/** When each product was first told of, by its number: alone, or among others of one cause. */
function receive(): Promise<{
	readonly arrived: Map<number, number>;
	readonly port: number;
	close(): void;
}> {
	const arrived = new Map<number, number>();
	const server = http.createServer((request, response) => {
		let text = "";
		request.on("data", (part) => {
			text += part;
		});
		request.on("end", () => {
			const at = performance.now();
			for (const [, id] of text.matchAll(/"scope":"product:(\d+)"/g))
				if (!arrived.has(Number(id))) arrived.set(Number(id), at);
			response.end("ok");
		});
	});
	return new Promise((resolve) =>
		server.listen(0, "127.0.0.1", () =>
			resolve({
				arrived,
				port: (server.address() as AddressInfo).port,
				close: () => server.close(),
			}),
		),
	);
}

let number = 0;

/** Facts of the last minutes, from anywhere in the company: reviews and order lines in turn. */
function body(kind: "reviews" | "order-lines", canary: number | null): Buffer {
	const lines: string[] = [];
	for (let i = 0; i < FACTS; i++) {
		const n = number++;
		const at = new Date(Date.now() - 1000 - (n % 600) * 1000).toISOString();
		const mixed = (n * 2654435761) % 4294967296;
		const place = `"product":"P${mixed % 300}","region":"R${(mixed >>> 4) % 30}","channel":"CH${(mixed >>> 6) % 5}","store":"S${(mixed >>> 8) % 60}"`;
		lines.push(
			kind === "reviews"
				? `{"id":"r${n}","version":1,"reviewed_at":"${at}","rating":${n % 23 === 0 ? 1 : 5},"scale":5,"origin":"written",${place}}`
				: `{"id":"o${n}","version":1,"ordered_at":"${at}","order_id":"o${n}","customer":"c${n % 5000}","quantity":1,"currency":"CNY","revenue":${100 + (n % 900)},"cost":60,${place}}`,
		);
	}
	if (canary !== null)
		lines[0] = `{"id":"canary${canary}","version":1,"reviewed_at":"${new Date(Date.now() - 1000).toISOString()}","rating":1,"scale":5,"origin":"written","product":"${canaryCode(canary)}"}`;
	return Buffer.from(`${lines.join("\n")}\n`);
}

interface Sent {
	readonly canary: number;
	readonly sentAt: number;
	readonly answeredAt: number;
}

let canaries = 0;

async function sendSteadily(
	company: Company,
	seconds: number,
): Promise<{ canaries: Sent[]; answers: number[] }> {
	const sent: Sent[] = [];
	const answers: number[] = [];
	const start = performance.now();
	const waiting: Promise<void>[] = [];
	for (let n = 0; n < seconds * A_SECOND; n++) {
		await sleep(Math.max(0, start + (n * 1000) / A_SECOND - performance.now()));
		const canary = n % CANARY_EACH === 0 ? canaries++ : null;
		const kind = canary !== null || n % 2 === 0 ? "reviews" : "order-lines";
		const sentAt = performance.now();
		waiting.push(
			sendFacts(company, kind, [body(kind, canary)], 1).then(() => {
				const answeredAt = performance.now();
				answers.push(answeredAt - sentAt);
				if (canary !== null) sent.push({ canary, sentAt, answeredAt });
			}),
		);
	}
	await Promise.all(waiting);
	return { canaries: sent, answers };
}

const receiver = await receive();
let members: Members | undefined;
let instances = 0;
let rules = 0;
const company = await startCompany({
	environment: { WEBHOOK_ALLOW: "127.0.0.0/8" },
	async prepare({ db }) {
		const now = new Date();
		await createAdmin(db, now);
		await syncDefinitions(db, now);
		const { id } = await db
			.selectFrom("person")
			.select("id")
			.executeTakeFirstOrThrow();
		members = await nameMembers(db, CANARIES);
		const some = someRules(id, members, SHARE);
		instances = some.instances + CANARIES;
		rules = some.rules.length + CANARIES;
		await insertRules(db, id, some.rules, now);
		await insertRules(db, id, canaryRules(id, members), now);
		await sql`insert into endpoint (kind, name, target, secret, language, created_at, created_by)
			values ('webhook', 'bench', ${`http://127.0.0.1:${receiver.port}/`}, 'secret', 'en', now(), ${id})`.execute(
			db,
		);
		await sql`insert into alert_route (position, content) select 1, jsonb_build_object('matcher', null, 'receivers',
			jsonb_build_array(jsonb_build_object('kind', 'endpoint', 'endpointId', id)), 'goOn', false) from endpoint`.execute(
			db,
		);
	},
});
try {
	const db = createDb(company.pool);
	note("rules and instances", `${rules} and ${instances.toLocaleString("en")}`);
	// The code is compiled and the caches are filled before anything is measured.
	await sendSteadily(company, WARM_SECONDS);
	await sleep(3000);
	receiver.arrived.clear();
	const jobs = company.jobs.pid ?? 0;
	const busyBefore = cpuSeconds(jobs);
	const notify = await notifyRoundTrips(company.databaseUrl);
	const start = performance.now();
	const { canaries: sent, answers } = await sendSteadily(company, SECONDS);
	const seconds = (performance.now() - start) / 1000;
	const busy = (cpuSeconds(jobs) - busyBefore) / seconds;
	const notified = await notify.stop();
	for (let i = 0; i < 100 && receiver.arrived.size < sent.length; i++)
		await sleep(100);
	const arrivals = sent.flatMap((one) => {
		const at = receiver.arrived.get(members?.canaries[one.canary] ?? 0);
		return at === undefined ? [] : [{ ...one, at }];
	});
	const delay = arrivals.map(({ at, answeredAt }) =>
		Math.max(0, at - answeredAt),
	);
	note("commit answered → webhook arrived (limit p99 500 ms)", ms(delay));
	note(
		"request sent → webhook arrived",
		ms(arrivals.map(({ at, sentAt }) => at - sentAt)),
	);
	note("request sent → commit answered", ms(answers));
	note("reference: bare NOTIFY to another connection, same load", ms(notified));
	note(
		"p99 against that reference",
		(spread(delay).p99 / spread(notified).p99).toFixed(1),
	);
	note(
		"webhooks that never arrived (must be 0)",
		String(sent.length - arrivals.length),
	);
	note("jobs process: processor", `${(busy * 100).toFixed(0)} % of one core`);
	const { n } = await db
		.selectFrom("alert_touch")
		.select((of) => of.fn.countAll<number>().as("n"))
		.executeTakeFirstOrThrow();
	note("touches left waiting", String(n));
	note(
		"processes that wanted a core meanwhile (of the machine, 1 minute)",
		`${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`,
	);
	if (arrivals.length < sent.length) process.exitCode = 1;
} catch (error) {
	console.error(error);
	process.exitCode = 1;
} finally {
	await company.stop();
	receiver.close();
}
console.table(figures);
