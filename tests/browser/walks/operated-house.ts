import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { environmentWith } from "../../../app/config.server.ts";
import { freePort } from "../../../commands/processes/free-port.ts";
import { databasePlace } from "../../../db/local/place.ts";
import { removeDatabase } from "../../../db/local.ts";
import { TEST_DATABASES } from "../../remove-orphans.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");

interface Ended {
	readonly code: number | null;
	/** All that it said. */
	readonly text: string;
}

interface Running {
	readonly pid: number;
	readonly said: () => string;
	/** As Ctrl-C or systemd ask for it. */
	stop(): Promise<Ended>;
}

/** A checkout on a machine, as its operator handles it: by the commands of package.json, with the settings of the environment. */
export interface House {
	readonly address: string;
	readonly dataDir: string;
	/** Runs a command to its end: `setup`, `backup`, … */
	run(command: string, ...args: readonly string[]): Promise<Ended>;
	/** `npm start`, until it says where it runs. */
	start(): Promise<Running>;
	/** The embedded PostgreSQL's process. */
	databasePid(): number;
	/** The end of it all. */
	leave(): Promise<void>;
}

function launch(
	command: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
) {
	const child = spawn(
		process.execPath,
		[path.join(ROOT, "commands/bootstrap.mjs"), command, ...args],
		{ cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] },
	);
	let text = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (chunk: Buffer) => {
			text += chunk.toString();
		});
	const ended = new Promise<Ended>((resolve) =>
		child.on("close", (code) => resolve({ code, text })),
	);
	return { child, said: () => text, ended };
}

async function untilSaid(
	{ said, ended }: ReturnType<typeof launch>,
	words: string,
): Promise<void> {
	let over: Ended | null = null;
	void ended.then((end) => {
		over = end;
	});
	while (!said().includes(words)) {
		if (over) throw new Error(`it ended without '${words}':\n${said()}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

export async function findHouse(): Promise<House> {
	const dataDir = path.join(
		TEST_DATABASES,
		`${process.pid}-${randomUUID().slice(0, 8)}`,
	);
	const port = await freePort("127.0.0.1", 20_000 + (process.pid % 20_000));
	const env = environmentWith({
		DATA_DIR: dataDir,
		DATABASE_URL: undefined,
		HOST: "127.0.0.1",
		PORT: String(port),
		NODE_ENV: undefined,
	});
	const running = new Set<Running>();
	return {
		address: `http://127.0.0.1:${port}`,
		dataDir,
		run: (command, ...args) => launch(command, args, env).ended,
		async start() {
			const launched = launch("start", [], env);
			await untilSaid(launched, "Nebula runs at");
			const one: Running = {
				pid: launched.child.pid ?? 0,
				said: launched.said,
				async stop() {
					running.delete(one);
					launched.child.kill("SIGTERM");
					return await launched.ended;
				},
			};
			running.add(one);
			return one;
		},
		databasePid: () =>
			Number(
				fs
					.readFileSync(
						path.join(databasePlace(dataDir).cluster, "postmaster.pid"),
						"utf8",
					)
					.split("\n")[0],
			),
		async leave() {
			for (const one of running) await one.stop();
			await removeDatabase({ dataDir });
		},
	};
}
