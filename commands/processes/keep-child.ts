import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { ChildMessage } from "../../server/as-child.ts";
import { NODE_OPTIONS } from "../../server/node-options.ts";
import { type ChildLife, type LifeEvent, newLife, next } from "./child-life.ts";
import { CommandError } from "./command-error.ts";

export interface ChildOptions {
	readonly name: string;
	/** A .ts file, absolute. */
	readonly file: string;
	readonly env: NodeJS.ProcessEnv;
	/** Where its output goes; null leaves it on ours. */
	readonly logFile: string | null;
	readonly say: (text: string) => void;
}

export interface KeptChild {
	/** Fails when the child dies before it has ever been ready: starting it again would not help. */
	readonly firstReady: Promise<void>;
	/** Asks it to end, and waits. */
	stop(): Promise<void>;
	/** Ends it at once. */
	kill(): void;
}

const LOG_LIMIT = 16 * 1024 * 1024;

function openLog(file: string): number {
	fs.mkdirSync(path.dirname(file), { recursive: true });
	const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
	if (size > LOG_LIMIT) fs.renameSync(file, `${file}.1`);
	return fs.openSync(file, "a");
}

const tailOf = (file: string | null): string =>
	file === null
		? ""
		: `\nThe end of ${file}:\n${fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-15).join("\n")}`;

/** Starts a process of ours and starts it again whenever it dies; it ends when we do. */
export function keepChild(options: ChildOptions): KeptChild {
	let life: ChildLife = newLife(Date.now());
	let child: ChildProcess;
	let timer: NodeJS.Timeout | undefined;
	const ready = Promise.withResolvers<void>();
	const stopped = Promise.withResolvers<void>();
	let wasReady = false;

	const happen = (event: LifeEvent) => {
		const before = life.phase;
		life = next(life, event, Date.now());
		if (life.phase === before) return;
		if (life.phase === "starting") start();
		if (life.phase === "waiting")
			timer = setTimeout(() => happen("due"), life.pause);
		if (life.phase === "stopped") {
			clearTimeout(timer);
			stopped.resolve();
		}
	};
	const start = () => {
		const output = options.logFile ? openLog(options.logFile) : "inherit";
		child = spawn(process.execPath, [...NODE_OPTIONS, options.file], {
			env: options.env,
			stdio: ["ignore", output, output, "ipc"],
			// A group of its own: Ctrl-C in the terminal reaches us alone, and we end the parts in order.
			detached: true,
		});
		if (typeof output === "number") fs.closeSync(output);
		child.on("message", (message: ChildMessage) => {
			if (message.type !== "ready") return;
			if (wasReady) options.say(`${options.name} runs again`);
			wasReady = true;
			ready.resolve();
			happen("ready");
		});
		// A child that can't be spawned has no 'exit'.
		child.on("error", (error) => ready.reject(error));
		child.on("exit", (code, signal) => {
			const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
			if (!wasReady)
				ready.reject(
					new CommandError(`${options.name} ${how}${tailOf(options.logFile)}`),
				);
			happen("exit");
			if (life.phase === "waiting" && wasReady)
				options.say(
					`${options.name} ${how}; starting it again in ${life.pause / 1000} s`,
				);
		});
	};
	// Whoever does not wait for it still hears of it through stop.
	ready.promise.catch(() => {});
	start();
	return {
		firstReady: ready.promise,
		stop() {
			happen("stop");
			if (life.phase === "stopping") child.kill("SIGTERM");
			return stopped.promise;
		},
		kill() {
			happen("stop");
			child.kill("SIGKILL");
		},
	};
}
