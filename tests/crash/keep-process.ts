import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { environmentWith } from "../../app/config.server.ts";

export interface KeptProcess {
	/** False while it starts. */
	readonly isReady: () => boolean;
	/** Where it listens now, if it does. */
	readonly url: () => string | undefined;
	/** Ends that nobody asked for. */
	readonly surprises: readonly string[];
	/** The end of what it wrote to standard error. */
	readonly said: () => string;
	kill(): void;
	close(): void;
}

interface Options {
	readonly args?: readonly string[];
	readonly env?: NodeJS.ProcessEnv;
}

/** Runs a file of this folder and starts it again whenever it ends. It says that it has begun, with its port if it listens. */
export function keepProcess(
	file: string,
	{ args = [], env = environmentWith({}) }: Options,
): KeptProcess {
	let port: number | undefined;
	let began = false;
	let child: ChildProcess;
	let closed = false;
	let killed = false;
	const surprises: string[] = [];
	let errors = "";
	const start = () => {
		child = fork(path.join(import.meta.dirname, file), args, {
			env,
			silent: true,
			execArgv: [],
		});
		// What nobody reads would stop it once the pipe is full.
		child.stdout?.resume();
		child.stderr?.on("data", (text) => {
			errors = (errors + text).slice(-6000);
		});
		child.on("message", (message) => {
			began = true;
			port = (message as { port?: number }).port;
		});
		child.on("exit", (code, signal) => {
			// One that can't begin because the database is away simply begins again.
			if (!killed && !closed && began)
				surprises.push(`exit ${code ?? signal}: ${errors.slice(-2000)}`);
			began = false;
			port = undefined;
			killed = false;
			if (!closed) setTimeout(start, 100);
		});
	};
	start();
	return {
		isReady: () => began,
		url: () => (port === undefined ? undefined : `http://127.0.0.1:${port}`),
		surprises,
		said: () => errors,
		kill() {
			if (!began) return;
			killed = true;
			child.kill("SIGKILL");
		},
		close() {
			closed = true;
			child.kill("SIGKILL");
		},
	};
}
