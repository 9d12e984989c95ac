import { setTimeout as sleep } from "node:timers/promises";
import { liveOrderLines } from "./order-lines.ts";
import { sendFacts } from "./send-facts.ts";
import type { Company } from "./start-company.ts";

const A_SECOND = 20;

export interface Commit {
	/** Lines of all commits up to this one that were answered. */
	readonly lines: number;
	readonly sentAt: number;
	/** By performance.now(), when the sender had its answer: the commit was a moment before. */
	readonly answeredAt: number;
}

/** Order lines are numbered through the whole run. */
let next = 0;

/** Sends so many before anything is measured; answers with how many there are now. */
export async function fill(
	company: Company,
	lines: number,
	make: typeof liveOrderLines,
): Promise<number> {
	const bodies: Buffer[] = [];
	for (const end = next + lines; next < end; next += 5000)
		bodies.push(make(next, 5000));
	const { accepted } = await sendFacts(company, "order-lines", bodies, 8);
	return accepted;
}

/** 20 commits a second of one line each through the real HTTP route, each at its time whether the one before was answered or not. */
export async function commitSteadily(
	company: Company,
	before: number,
	seconds: number,
	onCommit: (commit: Commit) => void,
): Promise<number> {
	let lines = before;
	const start = performance.now();
	const waiting: Promise<void>[] = [];
	for (let n = 0; n < seconds * A_SECOND; n++) {
		await sleep(Math.max(0, start + (n * 1000) / A_SECOND - performance.now()));
		const body = liveOrderLines(next, 1);
		next += 1;
		const sentAt = performance.now();
		waiting.push(
			sendFacts(company, "order-lines", [body], 1).then(() => {
				lines += 1;
				onCommit({ lines, sentAt, answeredAt: performance.now() });
			}),
		);
	}
	await Promise.all(waiting);
	return lines;
}
