import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WakeLoop, wakeOn } from "./wake-on.ts";

const SECOND = 1000;
let listener: EventEmitter;
let loop: WakeLoop;
let runs: number;
let troubles: unknown[];
beforeEach(() => {
	vi.useFakeTimers();
	listener = new EventEmitter();
	runs = 0;
	troubles = [];
});
afterEach(async () => {
	vi.useRealTimers();
	await loop.stop();
});

const start = (run: () => Promise<void> = async () => {}) => {
	loop = wakeOn({
		listener,
		channel: "outbox",
		every: SECOND,
		run: () => {
			runs += 1;
			return run();
		},
		onTrouble: (error) => troubles.push(error),
	});
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("it runs at its start, when its channel is notified, and each second anyway", async () => {
	start();
	await pass(0);
	expect(runs).toBe(1);
	listener.emit("outbox");
	await pass(0);
	expect(runs).toBe(2);
	await pass(2 * SECOND);
	expect(runs).toBe(4);
});

test("it never runs twice at once, and what was notified meanwhile is one more run", async () => {
	const ends: (() => void)[] = [];
	start(() => new Promise<void>((end) => ends.push(end)));
	for (let n = 0; n < 5; n += 1) listener.emit("outbox");
	await pass(0);
	expect(runs).toBe(1);
	ends.shift()?.();
	await pass(0);
	expect(runs).toBe(2);
	ends.shift()?.();
	await pass(0);
	expect(runs).toBe(2);
});

test("what fails is told of once, tried again at the next tick, and told of when it is well again", async () => {
	let broken = true;
	start(async () => {
		if (broken) throw new Error("away");
	});
	await pass(3 * SECOND);
	expect(troubles).toEqual([new Error("away")]);
	broken = false;
	await pass(SECOND);
	expect(troubles).toEqual([new Error("away"), null]);
});

test("after its stop nothing runs any more, and the run under way has ended", async () => {
	let ended = false;
	start(async () => {
		await new Promise((end) => setTimeout(end, 100));
		ended = true;
	});
	const stopping = loop.stop();
	await pass(100);
	await stopping;
	expect(ended).toBe(true);
	listener.emit("outbox");
	await pass(5 * SECOND);
	expect(runs).toBe(1);
});
