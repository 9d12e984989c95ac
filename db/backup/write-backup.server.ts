import fs from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress } from "node:zlib";
import type { Pool, PoolClient } from "pg";
import type { Trx } from "../client.ts";
import { migrationState } from "../migrate.ts";
import {
	copyOut,
	fixTextForms,
	holdSnapshot,
	sequencePositions,
	storedTables,
} from "../queries/backup.server.ts";
import { mixedTransaction } from "../raw-transaction.ts";
import {
	type BackupFooter,
	type BackupHeader,
	encodeFrame,
	jsonFrame,
} from "./frames.ts";
import { tableOrder } from "./table-order.ts";

export interface BackupTotals {
	readonly tables: number;
	readonly rows: number;
}

export interface WriteOptions {
	readonly pool: Pool;
	readonly file: string;
	readonly now: Date;
	readonly progress: (detail: string) => void;
}

interface Source {
	readonly client: PoolClient;
	readonly trx: Trx;
	readonly options: WriteOptions;
	readonly onTotals: (totals: BackupTotals) => void;
}

async function* backupFrames(source: Source): AsyncGenerator<Buffer> {
	const { client, trx, options } = source;
	const header: BackupHeader = {
		format: 1,
		takenAt: options.now.toISOString(),
		migrations: (await migrationState(trx)).run,
	};
	yield jsonFrame("header", header);
	const tables = await storedTables(trx);
	const byName = new Map(tables.map((table) => [table.table, table]));
	let total = 0;
	for (const name of tableOrder(tables)) {
		const table = byName.get(name);
		if (!table) continue;
		options.progress(`${name}, ${total} rows so far`);
		yield jsonFrame("table", { table: name, columns: table.columns });
		const rows = copyOut(client, table);
		for await (const chunk of rows) yield encodeFrame("data", chunk as Buffer);
		total += rows.rowCount;
		yield jsonFrame("end", { rows: rows.rowCount });
	}
	const footer: BackupFooter = {
		tables: tables.length,
		sequences: await sequencePositions(trx),
	};
	yield jsonFrame("footer", footer);
	source.onTotals({ tables: tables.length, rows: total });
}

/** The whole database as it is at one moment, in one compressed file; work goes on meanwhile. The file appears when it is complete. */
export async function writeBackup(
	options: WriteOptions,
): Promise<BackupTotals> {
	const making = `${options.file}.part`;
	let totals: BackupTotals = { tables: 0, rows: 0 };
	try {
		await mixedTransaction(options.pool, async (client, trx) => {
			await holdSnapshot(trx);
			await fixTextForms(trx);
			const onTotals = (found: BackupTotals) => {
				totals = found;
			};
			await pipeline(
				Readable.from(backupFrames({ client, trx, options, onTotals })),
				createZstdCompress({
					params: { [constants.ZSTD_c_checksumFlag]: 1 },
				}),
				// The whole company is in it: nobody else may read it.
				fs.createWriteStream(making, { mode: 0o600, flush: true }),
			);
		});
		fs.renameSync(making, options.file);
	} catch (error) {
		fs.rmSync(making, { force: true });
		throw error;
	}
	return totals;
}
