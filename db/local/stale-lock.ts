import fs from "node:fs";
import path from "node:path";

/** Whether there is a process of that id, whoever it belongs to. */
export function runs(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== "ESRCH";
	}
}

const isPostgres = (pid: number): boolean | null => {
	if (!runs(pid)) return false;
	try {
		return /(^|\/)postgres(:|\0|$| )/.test(
			fs.readFileSync(`/proc/${pid}/cmdline`, "utf8"),
		);
	} catch {
		// No /proc here: leave the judgement to PostgreSQL.
		return null;
	}
};

/**
 * Removes the lock of a server that was killed, when its process id now belongs to something else:
 * PostgreSQL would take that for a server that runs and refuse to start.
 */
export function removeStaleLock(cluster: string, socket: string): boolean {
	const locks = [
		path.join(cluster, "postmaster.pid"),
		path.join(socket, ".s.PGSQL.5432.lock"),
	];
	let removed = false;
	for (const lock of locks) {
		if (!fs.existsSync(lock)) continue;
		const pid = Number(fs.readFileSync(lock, "utf8").split("\n")[0]);
		if (!Number.isInteger(pid) || pid <= 0 || isPostgres(pid) !== false)
			continue;
		fs.rmSync(lock, { force: true });
		removed = true;
	}
	return removed;
}
