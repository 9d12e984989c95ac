import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

export interface KeptProcess {
	/** Where it listens now; undefined while it starts. */
	readonly url: () => string | undefined;
	/** Ends that nobody asked for. */
	readonly surprises: readonly string[];
	/** The end of what it wrote to standard error. */
	readonly said: () => string;
	kill(): void;
	close(): void;
}

/** Runs the ingest process and starts it again whenever it ends. */
export function keepProcess(args: readonly string[]): KeptProcess {
	let url: string | undefined;
	let child: ChildProcess;
	let closed = false;
	let killed = false;
	const surprises: string[] = [];
	let errors = "";
	const start = () => {
		child = fork(path.join(import.meta.dirname, "ingest-process.ts"), args, {
			silent: true,
			execArgv: [],
		});
		child.stderr?.on("data", (text) => {
			errors = (errors + text).slice(-6000);
		});
		child.on("message", (message) => {
			url = `http://127.0.0.1:${(message as { port: number }).port}`;
		});
		child.on("exit", (code, signal) => {
			const began = url !== undefined;
			url = undefined;
			// One that can't begin because the database is away simply begins again.
			if (!killed && !closed && began)
				surprises.push(`exit ${code ?? signal}: ${errors.slice(-2000)}`);
			killed = false;
			if (!closed) setTimeout(start, 100);
		});
	};
	start();
	return {
		url: () => url,
		surprises,
		said: () => errors,
		kill() {
			if (url === undefined) return;
			killed = true;
			child.kill("SIGKILL");
		},
		close() {
			closed = true;
			child.kill("SIGKILL");
		},
	};
}
