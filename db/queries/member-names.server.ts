import { NOT_KNOWN } from "../../app/metrics/dimension.ts";
import type { MemberName } from "../../app/metrics/observation.ts";
import type { Db } from "../client.ts";

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
	const names = rows.map(
		(row): MemberName => ({
			id: row.id,
			code: row.code,
			name: {
				en: row.name_en,
				"zh-hant": row.name_zh_hant,
				"zh-hans": row.name_zh_hans,
			},
		}),
	);
	if (ids.includes(NOT_KNOWN))
		names.push({
			id: NOT_KNOWN,
			code: null,
			name: { en: null, "zh-hant": null, "zh-hans": null },
		});
	return names;
}
