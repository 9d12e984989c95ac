import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BackupError } from "../../db/backup/frames.ts";
import { restoreBackup } from "../../db/backup/restore-backup.server.ts";
import { writeBackup } from "../../db/backup/write-backup.server.ts";
import { migrationState } from "../../db/migrate.ts";
import { storedTables } from "../../db/queries/backup.server.ts";
import { testDatabase } from "../test-database.ts";

const NOON = new Date("2026-11-11T12:00:00Z");

const source = testDatabase();
const target = testDatabase();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-backup-"));
const file = path.join(folder, "company.nebula");
afterAll(() => fs.rmSync(folder, { recursive: true }));

const backup = (to = file) =>
	writeBackup({ pool: source.pool, file: to, now: NOON, progress: () => {} });
const restore = (options: { replace: boolean; from?: string }) =>
	restoreBackup({
		pool: target.pool,
		file: options.from ?? file,
		replace: options.replace,
		progress: () => {},
	});

/** Everything a database holds, table by table. */
async function contents({ db }: typeof source) {
	const all: Record<string, unknown[]> = {};
	for (const { table } of await storedTables(db)) {
		const { rows } = await sql<{ line: string }>`
			select t::text as line from ${sql.table(table)} t order by 1
		`.execute(db);
		all[table] = rows.map(({ line }) => line);
	}
	return all;
}

beforeAll(async () => {
	const { db } = source;
	const awkward = "tab\there, \\N, 'quote', \"double\", new\nline, 星雲, \\.";
	await db
		.insertInto("source")
		.values([{ key: "shop", name: awkward }])
		.execute();
	await db
		.insertInto("member")
		.values([
			{ dimension: "line", code: "tea", known: true },
			{ dimension: "product", code: "oolong", name_zh_hant: "烏龍茶" },
		])
		.execute();
	await db
		.insertInto("member_parent")
		.values({ member_id: 2, parent_id: 1, valid_from: "2026-01-01" })
		.execute();
	await sql`
		insert into batch (kind, source_id, via, sent_by, received_at, accepted, duplicates, superseded, rejected, body_hash)
		select 'order-lines', 1, 'http', 'shop', ${NOON}::timestamptz + n * interval '1 second', n, 0, 0, 0, '\\x00ff'
		from generate_series(1, 20000) n
	`.execute(db);
	await db.updateTable("company").set({ name: "Before" }).execute();
});

test("what was backed up is restored, row for row", async () => {
	const totals = await backup();
	expect(await restore({ replace: false })).toEqual(totals);
	expect(await contents(target)).toEqual(await contents(source));
	expect(totals.rows).toBeGreaterThan(20_000);
	expect((await migrationState(target.db)).pending).toEqual([]);
});

test("new rows go on after the restored ones", async () => {
	const member = await target.db
		.insertInto("member")
		.values({ dimension: "line", code: "coffee" })
		.returning("id")
		.executeTakeFirstOrThrow();
	expect(member.id).toBe(3);
});

test("a database that holds something is not replaced unless asked for", async () => {
	const before = await contents(target);
	await expect(restore({ replace: false })).rejects.toThrow("--replace");
	expect(await contents(target)).toEqual(before);
	await restore({ replace: true });
	expect(await contents(target)).toEqual(await contents(source));
});

test("a file that is cut off or changed leaves the database as it was", async () => {
	const before = await contents(target);
	const whole = fs.readFileSync(file);
	const cut = path.join(folder, "cut.nebula");
	fs.writeFileSync(cut, whole.subarray(0, whole.length - 200));
	await expect(restore({ replace: true, from: cut })).rejects.toThrow(
		BackupError,
	);
	const changed = Buffer.from(whole);
	changed.writeUInt8(
		changed.readUInt8(whole.length >> 1) ^ 0xff,
		whole.length >> 1,
	);
	fs.writeFileSync(cut, changed);
	await expect(restore({ replace: true, from: cut })).rejects.toThrow();
	fs.writeFileSync(cut, "not a backup at all");
	await expect(restore({ replace: true, from: cut })).rejects.toThrow(
		BackupError,
	);
	expect(await contents(target)).toEqual(before);
});

test("what is written while the backup runs is not half in it", async () => {
	const other = path.join(folder, "other.nebula");
	const before = await contents(source);
	let late: Promise<unknown> | undefined;
	await writeBackup({
		pool: source.pool,
		file: other,
		now: NOON,
		progress: () => {
			// While a table of 20,000 rows is read, into one that is read after it.
			late ??= source.db
				.insertInto("reject")
				.values({
					batch_id: 1,
					line: 1,
					field: "price",
					code: "missing",
					value: "",
					allowed: "",
					content: "",
				})
				.execute();
		},
	});
	expect(await late).toHaveLength(1);
	await restore({ replace: true, from: other });
	expect(await contents(target)).toEqual(before);
	expect(fs.readdirSync(folder).filter((name) => /part/.test(name))).toEqual(
		[],
	);
});
