import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databasePlace, ownFolder, type Place } from "./local/place.ts";
import { findPrograms, type Programs, runProgram } from "./local/programs.ts";
import { reach } from "./local/reach.ts";
import { asOptions, databaseSettings } from "./local/settings.ts";
import { removeStaleLock, runs } from "./local/stale-lock.ts";

/** The embedded PostgreSQL: started on a unix socket, found when it runs already, as an unprivileged user when we are root. */
export interface DatabasePlace {
	dataDir: string;
	/** False for tests: faster, and a crash may lose everything. */
	durable?: boolean;
}

export class LocalDatabaseError extends Error {
	readonly code = "local-database";
}

const SECOND = 1000;
/** A restart after a crash replays up to max_wal_size of log first. */
const PATIENCE = 300 * SECOND;
const LOG_LIMIT = 16 * 1024 * 1024;

const logFile = (cluster: string) => path.join(cluster, "server.log");

/** Port and TLS stand in it, so that PGPORT or PGSSLMODE of the surroundings change nothing. */
const urlOf = ({ socket }: Place): string =>
	`postgresql://app@localhost:5432/postgres?host=${encodeURIComponent(socket)}&sslmode=disable`;

/** Where the embedded database answers, whether it runs or not. */
export const localUrl = ({ dataDir }: DatabasePlace): string =>
	urlOf(databasePlace(dataDir));

/** A killed server's children hold its memory until their query is over; a starter beside us may hold the lock. */
const passesByItself = (cluster: string): boolean =>
	/still in use|lock file/.test(logTail(cluster, 8));

function logTail(cluster: string, lines = 15): string {
	try {
		return fs
			.readFileSync(logFile(cluster), "utf8")
			.trimEnd()
			.split("\n")
			.slice(-lines)
			.join("\n");
	} catch {
		return "(no server.log)";
	}
}

/** What starters that were killed in the middle of initdb left behind. */
function removeHalfMade(cluster: string): void {
	const folder = path.dirname(cluster);
	if (!fs.existsSync(folder)) return;
	for (const name of fs.readdirSync(folder)) {
		const pid = /^pg\.(\d+)\..*\.new$/.exec(name)?.[1];
		if (pid && !runs(Number(pid)))
			fs.rmSync(path.join(folder, name), { recursive: true, force: true });
	}
}

/** Made aside and renamed, so that half a cluster of a run that was killed is never taken for one. */
async function makeCluster(
	programs: Programs,
	{ cluster }: Place,
	durable: boolean,
): Promise<void> {
	if (fs.existsSync(path.join(cluster, "PG_VERSION"))) return;
	removeHalfMade(cluster);
	const making = `${cluster}.${process.pid}.${randomUUID()}.new`;
	ownFolder(making);
	const made = await runProgram(programs.initdb, [
		...["-D", making, "-U", "app", "-A", "trust", "-E", "UTF8"],
		...["--locale=C.UTF-8", "--no-instructions"],
		...(durable ? [] : ["--no-sync"]),
	]);
	if (made.status !== 0)
		throw new LocalDatabaseError(
			`initdb failed in '${making}':\n${made.text.trim()}`,
		);
	try {
		fs.renameSync(making, cluster);
	} catch (error) {
		fs.rmSync(making, { recursive: true, force: true });
		// Another process was first, and its cluster is as good.
		if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) throw error;
	}
}

function turnLog(cluster: string): void {
	const size = fs.statSync(logFile(cluster), { throwIfNoEntry: false })?.size;
	if (size !== undefined && size > LOG_LIMIT)
		fs.renameSync(logFile(cluster), `${logFile(cluster)}.1`);
}

async function launch(
	programs: Programs,
	place: Place,
	durable: boolean,
): Promise<{ started: boolean; text: string }> {
	removeStaleLock(place.cluster, place.socket);
	turnLog(place.cluster);
	const options = asOptions(
		databaseSettings({
			socket: place.socket,
			durable,
			memoryBytes: os.totalmem(),
		}),
	);
	const run = await runProgram(programs.pg_ctl, [
		...["start", "-w", "-t", "30", "-s", "-D", place.cluster],
		...["-l", logFile(place.cluster), "-o", options],
	]);
	return { started: run.status === 0, text: run.text.trim() };
}

/** Any number of processes may call it at once, also right after any of them, or the server, was killed. */
export async function startDatabase({
	dataDir,
	durable = true,
}: DatabasePlace): Promise<{ url: string; started: boolean }> {
	const place = databasePlace(dataDir);
	const url = urlOf(place);
	if ((await reach(url)) === "answers") return { url, started: false };
	const programs = await findPrograms();
	ownFolder(place.socket);
	await makeCluster(programs, place, durable);
	// A folder that another user made is refused before PostgreSQL fails on it.
	ownFolder(place.cluster);
	const start = Date.now();
	for (let failures = 0; ; ) {
		const state = await reach(url);
		if (state === "answers") return { url, started: failures > 0 };
		const patient = Date.now() - start < PATIENCE;
		if (state === "silent") {
			const run = await launch(programs, place, durable);
			if (run.started) return { url, started: true };
			failures += 1;
			if (!patient || (failures > 3 && !passesByItself(place.cluster)))
				throw new LocalDatabaseError(
					`the database in '${place.cluster}' does not start: ${run.text}\nThe end of ${logFile(place.cluster)}:\n${logTail(place.cluster)}`,
				);
		} else if (!patient)
			throw new LocalDatabaseError(
				`the database in '${place.cluster}' has been starting for ${PATIENCE / SECOND} s.\nThe end of ${logFile(place.cluster)}:\n${logTail(place.cluster)}`,
			);
		await pause(250);
	}
}

export interface StopOptions extends DatabasePlace {
	/** Without waiting for clients or a checkpoint; the next start recovers. */
	force?: boolean;
}

/** False when none was running. */
export async function stopDatabase({
	dataDir,
	force = false,
}: StopOptions): Promise<boolean> {
	const { cluster } = databasePlace(dataDir);
	if (!fs.existsSync(path.join(cluster, "postmaster.pid"))) return false;
	const { pg_ctl } = await findPrograms();
	const stop = await runProgram(pg_ctl, [
		...["stop", "-m", force ? "immediate" : "fast"],
		...["-w", "-t", "60", "-s", "-D", cluster],
	]);
	return stop.status === 0;
}

/** Stops it and deletes all that it kept, wherever that lies. For tests. */
export async function removeDatabase({
	dataDir,
}: DatabasePlace): Promise<void> {
	await stopDatabase({ dataDir, force: true });
	const { elsewhere, socket } = databasePlace(dataDir);
	for (const folder of [dataDir, elsewhere, socket])
		if (folder) fs.rmSync(folder, { recursive: true, force: true });
}
