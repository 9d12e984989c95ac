import fs from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import type { Pool, PoolClient } from "pg";
import { createDb, type Trx } from "../client.ts";
import { migrate, migrationState } from "../migrate.ts";
import {
	analyze,
	checkReferences,
	copyIn,
	countRows,
	deferReferences,
	dropEverything,
	emptyTable,
	firstFilled,
	fixTextForms,
	setSequence,
	storedTables,
} from "../queries/backup.server.ts";
import { mixedTransaction } from "../raw-transaction.ts";
import {
	BackupError,
	type BackupFooter,
	type BackupHeader,
	decodeFrames,
	type Frame,
	readJson,
} from "./frames.ts";
import { tableOrder } from "./table-order.ts";
import type { BackupTotals } from "./write-backup.server.ts";

/** Where what people and senders gave begins; a database with none of these rows has nothing to lose. */
const FILLED_BY_PEOPLE = ["batch", "member", "person"];

export interface RestoreOptions {
	readonly pool: Pool;
	readonly file: string;
	/** Whether what is there may be thrown away. */
	readonly replace: boolean;
	readonly progress: (detail: string) => void;
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
	const unpack = createZstdDecompress();
	// Its failure reaches whoever reads the stream.
	pipeline(fs.createReadStream(file), unpack).catch(() => {});
	try {
		yield* unpack;
	} catch (error) {
		throw new BackupError(
			`'${file}' is damaged or not a backup of Nebula: ${error instanceof Error ? error.message : error}`,
		);
	}
}

async function takeFrame(
	frames: AsyncGenerator<Frame>,
	...allowed: Frame["name"][]
): Promise<Frame> {
	const { value, done } = await frames.next();
	if (done)
		throw new BackupError(
			`the file ends too early: ${allowed.join(" or ")} is missing`,
		);
	if (!allowed.includes(value.name))
		throw new BackupError(
			`the file is damaged: '${value.name}' stands where ${allowed.join(" or ")} is allowed`,
		);
	return value;
}

/** The tables as they were when the backup was taken, all empty. */
async function makeTables(trx: Trx, header: BackupHeader): Promise<void> {
	const { run, pending } = await migrationState(trx);
	const known = [...run, ...pending];
	const unknown = header.migrations.filter((name) => !known.includes(name));
	const last = header.migrations.at(-1);
	if (header.format !== 1 || unknown.length > 0 || last === undefined)
		throw new BackupError(
			`the backup was taken by a newer Nebula (it has had ${unknown.join(", ") || `format ${header.format}`}): restore it with that one`,
		);
	await dropEverything(trx);
	await migrate(trx, last);
	await deferReferences(trx);
	// What migrations put in themselves is in the backup too. A table that is empty is let be: the audit trail refuses even that.
	for (const table of tableOrder(await storedTables(trx)).reverse())
		if (await firstFilled(trx, [table])) await emptyTable(trx, table);
}

async function fillTable(
	client: PoolClient,
	trx: Trx,
	start: Frame,
	frames: AsyncGenerator<Frame>,
): Promise<number> {
	const table = readJson<{ table: string; columns: string[] }>(start);
	let promised = -1;
	async function* rows() {
		for (;;) {
			const frame = await takeFrame(frames, "data", "end");
			if (frame.name === "data") yield frame.payload;
			else {
				promised = readJson<{ rows: number }>(frame).rows;
				return;
			}
		}
	}
	await pipeline(Readable.from(rows()), copyIn(client, table));
	const found = await countRows(trx, table.table);
	if (found !== promised)
		throw new BackupError(
			`${table.table} has ${found} rows after the restore, the backup says ${promised}`,
		);
	return found;
}

async function fillTables(
	client: PoolClient,
	trx: Trx,
	frames: AsyncGenerator<Frame>,
	progress: RestoreOptions["progress"],
): Promise<BackupTotals> {
	let tables = 0;
	let rows = 0;
	for (;;) {
		const frame = await takeFrame(frames, "table", "footer");
		if (frame.name === "table") {
			rows += await fillTable(client, trx, frame, frames);
			tables += 1;
			progress(`${tables} tables, ${rows} rows so far`);
			continue;
		}
		const footer = readJson<BackupFooter>(frame);
		if (footer.tables !== tables)
			throw new BackupError(
				`the file holds ${tables} tables, it says ${footer.tables}`,
			);
		// The checksum stands behind the last frame.
		if (!(await frames.next()).done)
			throw new BackupError("the file goes on after its end");
		for (const [name, position] of Object.entries(footer.sequences))
			await setSequence(trx, name, position);
		return { tables, rows };
	}
}

/** Puts a backup in the place of the database, in one transaction: all of it or nothing. An older one is brought up to date. */
export async function restoreBackup(
	options: RestoreOptions,
): Promise<BackupTotals> {
	const { pool, file, replace, progress } = options;
	if (!fs.existsSync(file)) throw new BackupError(`there is no file '${file}'`);
	const frames = decodeFrames(unpacked(file));
	const work = mixedTransaction(pool, async (client, trx) => {
		const present = (await storedTables(trx)).map(({ table }) => table);
		const filled = await firstFilled(
			trx,
			FILLED_BY_PEOPLE.filter((name) => present.includes(name)),
		);
		if (filled !== null && !replace)
			throw new BackupError(
				`the database is not empty ('${filled}' has rows): give --replace to throw away what it holds`,
			);
		const header = readJson<BackupHeader>(await takeFrame(frames, "header"));
		await makeTables(trx, header);
		await fixTextForms(trx);
		const found = await fillTables(client, trx, frames, progress);
		await checkReferences(trx);
		await migrate(trx);
		return found;
	});
	const totals = await work.finally(() => frames.return(undefined));
	await analyze(createDb(pool));
	return totals;
}
