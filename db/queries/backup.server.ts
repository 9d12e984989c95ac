import { sql } from "kysely";
import type { PoolClient } from "pg";
import { from, to } from "pg-copy-streams";
import type { Db, Trx } from "../client.ts";

export interface StoredTable {
	readonly table: string;
	readonly columns: readonly string[];
	/** Tables that its rows point to at once; what is checked at the commit can come in any order. */
	readonly needs: readonly string[];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every table that holds something: not what migrations keep about themselves, and not what a crash may empty anyway. */
export async function storedTables(db: Db): Promise<StoredTable[]> {
	const { rows } = await sql<StoredTable>`
		select
			c.relname as "table",
			array(
				select a.attname::text from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
				order by a.attnum
			) as columns,
			array(
				select distinct f.confrelid::regclass::text from pg_constraint f
				where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable
			) as needs
		from pg_class c
		where c.relnamespace = 'public'::regnamespace
			and c.relkind in ('r', 'p') and not c.relispartition
			and c.relpersistence = 'p'
			and c.relname not like 'kysely\\_%'
		order by c.relname
	`.execute(db);
	return rows;
}

/** Where each sequence stands; those that were never used are left out. */
export async function sequencePositions(
	db: Db,
): Promise<Record<string, number>> {
	const { rows } = await sql<{ name: string; position: number }>`
		select sequencename as name, last_value as position
		from pg_sequences
		where schemaname = 'public' and last_value is not null
		order by 1
	`.execute(db);
	return Object.fromEntries(rows.map(({ name, position }) => [name, position]));
}

export async function setSequence(
	trx: Trx,
	name: string,
	position: number,
): Promise<void> {
	await sql`select setval(${quoted(name)}::regclass, ${position})`.execute(trx);
}

export async function countRows(db: Db, table: string): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(*) as n from ${sql.table(table)}
	`.execute(db);
	return rows[0]?.n ?? 0;
}

/** The first of these tables that has a row. */
export async function firstFilled(
	db: Db,
	tables: readonly string[],
): Promise<string | null> {
	for (const table of tables) {
		const { rows } = await sql`
			select 1 from ${sql.table(table)} limit 1
		`.execute(db);
		if (rows.length > 0) return table;
	}
	return null;
}

/** Text that means the same on both sides, whatever the server's settings are. */
export async function fixTextForms(trx: Trx): Promise<void> {
	for (const setting of [
		sql`set local timezone = 'UTC'`,
		sql`set local datestyle = 'ISO, YMD'`,
		sql`set local intervalstyle = 'iso_8601'`,
		sql`set local bytea_output = 'hex'`,
		sql`set local extra_float_digits = 1`,
	])
		await setting.execute(trx);
}

/** All that follows in the transaction sees the database as it is now. */
export async function holdSnapshot(trx: Trx): Promise<void> {
	await sql`set transaction isolation level repeatable read, read only`.execute(
		trx,
	);
}

/** The tables as the migrations have not yet made them. */
export async function dropEverything(trx: Trx): Promise<void> {
	await sql`drop schema public cascade`.execute(trx);
	await sql`create schema public`.execute(trx);
}

/** References that may wait are checked at the end, the others at each statement. */
export async function deferReferences(trx: Trx): Promise<void> {
	await sql`set constraints all deferred`.execute(trx);
}

/** Later migrations can't change a table while checks on it are outstanding. */
export async function checkReferences(trx: Trx): Promise<void> {
	await sql`set constraints all immediate`.execute(trx);
}

export async function emptyTable(trx: Trx, table: string): Promise<void> {
	await sql`delete from ${sql.table(table)}`.execute(trx);
}

export async function analyze(db: Db): Promise<void> {
	await sql`analyze`.execute(db);
}

const target = ({ table, columns }: Pick<StoredTable, "table" | "columns">) =>
	`${quoted(table)} (${columns.map(quoted).join(", ")})`;

/** The table's rows as a stream of text. */
export const copyOut = (client: PoolClient, table: StoredTable) =>
	client.query(
		to(
			`copy (select ${table.columns.map(quoted).join(", ")} from ${quoted(table.table)}) to stdout`,
		),
	);

/** A stream that takes rows as text. */
export const copyIn = (
	client: PoolClient,
	table: Pick<StoredTable, "table" | "columns">,
) => client.query(from(`copy ${target(table)} from stdin`));
