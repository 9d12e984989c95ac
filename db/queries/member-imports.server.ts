import { sql } from "kysely";
import type { DatedRow } from "../../app/master/plan-dated.ts";
import type {
	KnownMember,
	MemberFields,
} from "../../app/master/plan-members.ts";
import type { Dimension } from "../../app/metrics/dimension.ts";
import type { Db, Trx } from "../client.ts";

const CHUNK = 5000;

type DatedOf = DatedRow<string> & { id: number };

function byMember(rows: readonly DatedOf[]): Map<number, DatedRow<string>[]> {
	const groups = new Map<number, DatedRow<string>[]>();
	for (const { id, from, value } of rows) {
		const group = groups.get(id);
		if (group === undefined) groups.set(id, [{ from, value }]);
		else group.push({ from, value });
	}
	return groups;
}

/** Members with what is dated about them, by code. */
export async function readMembersBefore(
	db: Db,
	dimension: Dimension,
): Promise<Map<string, KnownMember & { id: number }>> {
	const members = await db
		.selectFrom("member")
		.select([
			"id",
			"code",
			"known",
			"name_en",
			"name_zh_hant",
			"name_zh_hans",
			"retired_on",
		])
		.where("dimension", "=", dimension)
		.execute();
	const parents = await sql<DatedOf>`
		select member.id, valid_from as "from", parent.code as value
		from member_parent
		join member on member.id = member_parent.member_id
		join member as parent on parent.id = member_parent.parent_id
		where member.dimension = ${dimension}
		order by valid_from`.execute(db);
	const costs = await sql<DatedOf>`
		select member.id, valid_from as "from", currency || ' ' || trim_scale(cost)::text as value
		from unit_cost
		join member on member.id = unit_cost.product_id
		where member.dimension = ${dimension}
		order by valid_from`.execute(db);
	const parentsOf = byMember(parents.rows);
	const costsOf = byMember(costs.rows);
	return new Map(
		members.map((row) => [
			row.code,
			{
				...row,
				parents: parentsOf.get(row.id) ?? [],
				costs: costsOf.get(row.id) ?? [],
			},
		]),
	);
}

/** By code, whether master data names it. */
export async function readCodes(
	db: Db,
	dimension: Dimension,
): Promise<Map<string, boolean>> {
	const rows = await db
		.selectFrom("member")
		.select(["code", "known"])
		.where("dimension", "=", dimension)
		.orderBy("code")
		.execute();
	return new Map(rows.map((row) => [row.code, row.known]));
}

const inChunks = async <Row>(
	rows: readonly Row[],
	write: (json: string) => Promise<unknown>,
): Promise<void> => {
	for (let at = 0; at < rows.length; at += CHUNK)
		await write(JSON.stringify(rows.slice(at, at + CHUNK)));
};

/** Inserts or overwrites; whoever is written is known from now on. */
export const writeMembers = (
	trx: Trx,
	dimension: Dimension,
	members: readonly (MemberFields & { code: string })[],
): Promise<void> =>
	inChunks(members, (json) =>
		sql`
			insert into member (dimension, code, known, name_en, name_zh_hant, name_zh_hans, retired_on)
			select ${dimension}, code, true, name_en, name_zh_hant, name_zh_hans, retired_on
			from jsonb_to_recordset(${json}::jsonb) as wanted
				(code text, name_en text, name_zh_hant text, name_zh_hans text, retired_on date)
			on conflict (dimension, code) do update set
				known = true,
				name_en = excluded.name_en,
				name_zh_hant = excluded.name_zh_hant,
				name_zh_hans = excluded.name_zh_hans,
				retired_on = excluded.retired_on`.execute(trx),
	);

type DatedMember = DatedRow<string> & { code: string };

export const writeParents = (
	trx: Trx,
	dimension: Dimension,
	parentDimension: Dimension,
	parents: readonly DatedMember[],
): Promise<void> =>
	inChunks(parents, (json) =>
		sql`
			insert into member_parent (member_id, parent_id, valid_from)
			select member.id, parent.id, wanted."from"
			from jsonb_to_recordset(${json}::jsonb) as wanted (code text, value text, "from" date)
			join member on member.dimension = ${dimension} and member.code = wanted.code collate "C"
			join member as parent on parent.dimension = ${parentDimension} and parent.code = wanted.value collate "C"
			on conflict (member_id, valid_from) do update set parent_id = excluded.parent_id`.execute(
			trx,
		),
	);

/** The value is `USD 12.5`. */
export const writeCosts = (
	trx: Trx,
	costs: readonly DatedMember[],
): Promise<void> =>
	inChunks(costs, (json) =>
		sql`
			insert into unit_cost (product_id, valid_from, currency, cost)
			select member.id, wanted."from", split_part(wanted.value, ' ', 1), split_part(wanted.value, ' ', 2)::numeric
			from jsonb_to_recordset(${json}::jsonb) as wanted (code text, value text, "from" date)
			join member on member.dimension = 'product' and member.code = wanted.code collate "C"
			on conflict (product_id, valid_from) do update set currency = excluded.currency, cost = excluded.cost`.execute(
			trx,
		),
	);
