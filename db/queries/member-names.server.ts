import { type Dimension, NOT_KNOWN } from "../../app/metrics/dimension.ts";
import { NO_MEMBER } from "../../app/metrics/name-of-member.ts";
import type { MemberName } from "../../app/metrics/observation.ts";
import { type Scope, scopeDimensions } from "../../app/metrics/scope.ts";
import type { Db } from "../client.ts";

export interface MemberText {
	readonly id: number;
	readonly dimension: Dimension;
	readonly code: string;
	readonly name_en: string | null;
	readonly name_zh_hant: string | null;
	readonly name_zh_hans: string | null;
}

/** A member with the names that it goes by. */
export interface NamedMember extends MemberName {
	readonly dimension: Dimension;
}

export const MEMBER_TEXTS = [
	"member.id",
	"member.dimension",
	"member.code",
	"member.name_en",
	"member.name_zh_hant",
	"member.name_zh_hans",
] as const;

export const namedMember = (row: MemberText): NamedMember => ({
	id: row.id,
	dimension: row.dimension,
	code: row.code,
	name: {
		en: row.name_en,
		"zh-hant": row.name_zh_hant,
		"zh-hans": row.name_zh_hans,
	},
});

/** Names of members by id; 'not known' has none and is left to the page's language. */
export async function memberNames(
	db: Db,
	ids: readonly number[],
): Promise<MemberName[]> {
	const wanted = [...new Set(ids)].filter((id) => id !== NOT_KNOWN);
	const rows =
		wanted.length === 0
			? []
			: await db
					.selectFrom("member")
					.select(MEMBER_TEXTS)
					.where("id", "in", wanted)
					.execute();
	const names: MemberName[] = rows.map(namedMember);
	if (ids.includes(NOT_KNOWN)) names.push(NO_MEMBER);
	return names;
}

/** The members of a dimension that facts or master data name, those that are retired too: their past can still be asked for. */
export async function membersOfDimension(
	db: Db,
	dimension: Dimension,
): Promise<NamedMember[]> {
	const rows = await db
		.selectFrom("member")
		.select(MEMBER_TEXTS)
		.where("dimension", "=", dimension)
		.orderBy("code")
		.execute();
	return rows.map(namedMember);
}

/** The dimensions of a scope whose member is not one of theirs. */
export async function membersNotFound(
	db: Db,
	scope: Scope,
): Promise<Dimension[]> {
	const asked = scopeDimensions(scope).filter(
		(dimension) => scope[dimension] !== NOT_KNOWN,
	);
	if (asked.length === 0) return [];
	const rows = await db
		.selectFrom("member")
		.select(["id", "dimension"])
		.where(
			"id",
			"in",
			asked.map((dimension) => scope[dimension] as number),
		)
		.execute();
	return asked.filter(
		(dimension) =>
			!rows.some(
				(row) => row.dimension === dimension && row.id === scope[dimension],
			),
	);
}
