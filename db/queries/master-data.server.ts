import { sql } from "kysely";
import type { MemberCode } from "../../app/master/master-data.ts";
import type { Db } from "../client.ts";

/** Everything that facts are looked up in, from one snapshot; dated rows come in the order of their days. */
export const readMasterData = (db: Db) =>
	db
		.transaction()
		.setIsolationLevel("repeatable read")
		.setAccessMode("read only")
		.execute(async (trx) => ({
			company: await trx
				.selectFrom("company")
				.selectAll()
				.executeTakeFirstOrThrow(),
			members: await trx
				.selectFrom("member")
				.select(["id", "dimension", "code"])
				.execute(),
			parents: await trx
				.selectFrom("member_parent")
				.selectAll()
				.orderBy("valid_from")
				.execute(),
			costs: await trx
				.selectFrom("unit_cost")
				.select([
					"product_id",
					"valid_from",
					"currency",
					sql<number>`(cost * 10000)::bigint`.as("cost"),
				])
				.orderBy("valid_from")
				.execute(),
			rates: await trx
				.selectFrom("exchange_rate")
				.distinctOn(["currency", "valid_from"])
				.select(["currency", "valid_from", sql<string>`rate::text`.as("rate")])
				.orderBy("currency")
				.orderBy("valid_from")
				.orderBy("version", "desc")
				.execute(),
		}));

const columnsOf = (codes: readonly MemberCode[]) => ({
	dimensions: codes.map((code) => code.dimension),
	texts: codes.map((code) => code.code),
});

/** Inserted in the order given: two processes that learn the same codes must give the same order. */
export async function insertUnknownMembers(
	db: Db,
	codes: readonly MemberCode[],
): Promise<void> {
	const { dimensions, texts } = columnsOf(codes);
	await sql`
		insert into member (dimension, code)
		select * from unnest(${dimensions}::text[], ${texts}::text[])
		on conflict (dimension, code) do nothing`.execute(db);
}

export async function readMembers(db: Db, codes: readonly MemberCode[]) {
	const { dimensions, texts } = columnsOf(codes);
	const { rows } = await sql<MemberCode & { id: number }>`
		select member.id, member.dimension, member.code
		from unnest(${dimensions}::text[], ${texts}::text[]) as wanted (dimension, code)
		join member on member.dimension = wanted.dimension and member.code = wanted.code collate "C"`.execute(
		db,
	);
	return rows;
}
