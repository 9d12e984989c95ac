import { type Dimension, NOT_KNOWN } from "../../app/metrics/dimension.ts";
import type { MemberName } from "../../app/metrics/observation.ts";
import { type Scope, scopeDimensions } from "../../app/metrics/scope.ts";
import type { Db } from "../client.ts";

interface Row {
	readonly id: number;
	readonly code: string;
	readonly name_en: string | null;
	readonly name_zh_hant: string | null;
	readonly name_zh_hans: string | null;
}

const asName = (row: Row): MemberName => ({
	id: row.id,
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
					.select(["id", "code", "name_en", "name_zh_hant", "name_zh_hans"])
					.where("id", "in", wanted)
					.execute();
	const names = rows.map(asName);
	if (ids.includes(NOT_KNOWN))
		names.push({
			id: NOT_KNOWN,
			code: null,
			name: { en: null, "zh-hant": null, "zh-hans": null },
		});
	return names;
}

/** The members of a dimension that facts or master data name, those that are retired too: their past can still be asked for. */
export async function membersOfDimension(
	db: Db,
	dimension: Dimension,
): Promise<MemberName[]> {
	const rows = await db
		.selectFrom("member")
		.select(["id", "code", "name_en", "name_zh_hant", "name_zh_hans"])
		.where("dimension", "=", dimension)
		.orderBy("code")
		.execute();
	return rows.map(asName);
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
