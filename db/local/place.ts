import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** PostgreSQL refuses to run as root; this user exists everywhere and owns nothing. */
const NOBODY = 65_534;
/** Where root's database goes when the checkout is closed to NOBODY. */
const SYSTEM_FOLDER = "/var/lib/nebula";

const OTHERS_MAY_ENTER = 0o001;

/** The user that the database runs as; empty for the one that we are. */
export const databaseUser = (): { uid?: number; gid?: number } =>
	process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** The first folder on the way to the place that an unprivileged user can't enter, or null. */
export function closedFolder(place: string): string | null {
	for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
		const found = fs.statSync(folder, { throwIfNoEntry: false });
		if (found?.isDirectory() && !(found.mode & OTHERS_MAY_ENTER))
			if (found.uid !== NOBODY) return folder;
		if (folder === path.dirname(folder)) return null;
	}
}

export class DatabasePlaceError extends Error {
	readonly code = "database-place";
}

export interface Place {
	/** The data folder of PostgreSQL. */
	readonly cluster: string;
	/** The folder of its unix socket. */
	readonly socket: string;
	/** What belongs to this database alone, outside the folder that was asked for; removed with it. */
	readonly elsewhere: string | null;
}

const shortHash = (text: string) =>
	createHash("sha256").update(text).digest("hex").slice(0, 12);

/** Where the database of a data folder lives: in it, unless we are root and the folder is closed to NOBODY. */
export function databasePlace(dataDir: string): Place {
	const wanted = path.resolve(dataDir, "pg");
	const hash = shortHash(wanted);
	const temporary = os.tmpdir();
	const asRoot = databaseUser().uid !== undefined;
	const socket = path.join(
		asRoot && closedFolder(temporary) ? "/tmp" : temporary,
		`nebula-${hash}`,
	);
	openFolder(dataDir);
	const closed = asRoot ? closedFolder(dataDir) : null;
	if (!closed) return { cluster: wanted, socket, elsewhere: null };
	if (fs.existsSync(path.join(wanted, "PG_VERSION")))
		throw new DatabasePlaceError(
			`the database in '${wanted}' can't be reached by the user that PostgreSQL runs as, because '${closed}' is closed to others now: open it (chmod o+x '${closed}'), or move the database to '${path.join(SYSTEM_FOLDER, hash, "pg")}'`,
		);
	const elsewhere = path.join(SYSTEM_FOLDER, hash);
	return { cluster: path.join(elsewhere, "pg"), socket, elsewhere };
}

/** A folder that others may enter, whatever our umask is; one that stands is left as it is. */
function openFolder(folder: string): void {
	if (fs.existsSync(folder)) return;
	openFolder(path.dirname(folder));
	fs.mkdirSync(folder, { recursive: true });
	fs.chmodSync(folder, 0o755);
}

/** Makes a folder for the database's user alone, or refuses one that somebody else owns. */
export function ownFolder(folder: string): void {
	const { uid, gid } = databaseUser();
	openFolder(path.dirname(folder));
	fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
	const expected = uid ?? process.getuid?.();
	const { uid: owner } = fs.statSync(folder);
	if (uid !== undefined && gid !== undefined && owner === 0)
		fs.chownSync(folder, uid, gid);
	else if (expected !== undefined && owner !== expected)
		throw new DatabasePlaceError(
			`'${folder}' belongs to user ${owner}, the database would run as user ${expected}: start as the user that made it, or remove it`,
		);
}

/** What the owner may do with a file, others may see and run. */
function openToOthers(entry: string): void {
	const { mode } = fs.lstatSync(entry);
	fs.chmodSync(entry, mode | (mode & 0o100 ? 0o055 : 0o044));
}

/** The folder of the database's programs: the package's own, or a copy where NOBODY can reach it. */
export function reachablePrograms(native: string, version: string): string {
	if (databaseUser().uid === undefined || !closedFolder(native)) return native;
	const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}`);
	if (fs.existsSync(copy)) return copy;
	const making = `${copy}.${process.pid}`;
	openFolder(SYSTEM_FOLDER);
	fs.cpSync(native, making, { recursive: true, verbatimSymlinks: true });
	for (const entry of fs.readdirSync(making, {
		recursive: true,
		withFileTypes: true,
	}))
		if (!entry.isSymbolicLink())
			openToOthers(path.join(entry.parentPath, entry.name));
	openToOthers(making);
	try {
		fs.renameSync(making, copy);
	} catch {
		// Another process made the same copy meanwhile.
		fs.rmSync(making, { recursive: true, force: true });
	}
	return copy;
}
