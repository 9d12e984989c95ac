import { type RawBuilder, sql } from "kysely";
import type { Dimension } from "../../app/metrics/dimension.ts";
import type { Db } from "../client.ts";
import {
	MEMBER_TEXTS,
	type MemberText,
	type NamedMember,
	namedMember,
} from "./member-names.server.ts";

/** Members that stand below another one, or did once: facts of that time still name it. */
export async function membersBelow(
	db: Db,
	parentId: number,
): Promise<NamedMember[]> {
	const rows = await db
		.selectFrom("member")
		.select(MEMBER_TEXTS)
		.where("member.id", "in", (below) =>
			below
				.selectFrom("member_parent")
				.select("member_id")
				.where("parent_id", "=", parentId),
		)
		.execute();
	return rows.map(namedMember);
}

/** The lines that a person belongs to, in the order of their codes. */
export async function linesOfPerson(
	db: Db,
	personId: number,
): Promise<NamedMember[]> {
	const rows = await db
		.selectFrom("member")
		.innerJoin("person_line", "person_line.line_id", "member.id")
		.select(MEMBER_TEXTS)
		.where("person_line.person_id", "=", personId)
		.orderBy("member.code")
		.execute();
	return rows.map(namedMember);
}

const today = (now: Date): RawBuilder<string> =>
	sql<string>`(${now}::timestamptz at time zone (select time_zone from company))::date`;

export interface MemberWithParents extends NamedMember {
	/** False where only facts have named it so far. */
	readonly known: boolean;
	/** The last day on which it was in use, where it is not any more. */
	readonly retiredOn: string | null;
	/** What it belongs to today, the nearest first. */
	readonly parents: readonly NamedMember[];
}

/** A member with what it belongs to today: a lot with its product and that one's line. */
export async function findMemberWithParents(
	db: Db,
	dimension: Dimension,
	id: number,
	now: Date,
): Promise<MemberWithParents | null> {
	const { rows } = await sql<
		MemberText & { known: boolean; retired_on: string | null }
	>`
		with recursive chain as (
			select id, 0 as step from member where id = ${id} and dimension = ${dimension}
			union all
			select parent.parent_id, chain.step + 1
			from chain cross join lateral (
				select parent_id from member_parent
				where member_id = chain.id and valid_from <= ${today(now)}
				order by valid_from desc limit 1
			) as parent
			where chain.step < 6
		)
		select member.id, dimension, code, name_en, name_zh_hant, name_zh_hans, known, retired_on
		from chain join member on member.id = chain.id order by step`.execute(db);
	const [self, ...parents] = rows;
	if (self === undefined) return null;
	return {
		...namedMember(self),
		known: self.known,
		retiredOn: self.retired_on,
		parents: parents.map(namedMember),
	};
}
