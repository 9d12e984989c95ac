import { sql } from "kysely";
import type { DefinitionContent } from "../../app/metrics/definition.ts";
import type { Db, Trx } from "../client.ts";

const versions = (db: Db) =>
	db
		.selectFrom("metric_version")
		.select(["content", "version", "origin", "since"]);

/** Every metric's current definition, or those of these keys. */
export const currentDefinitions = (db: Db, keys: readonly string[] | null) =>
	versions(db)
		.innerJoin("metric", (join) =>
			join
				.onRef("metric.key", "=", "metric_version.key")
				.onRef("metric.version", "=", "metric_version.version"),
		)
		.clearSelect()
		.select([
			"metric_version.content",
			"metric_version.version",
			"metric_version.origin",
			"metric_version.since",
		])
		.$if(keys !== null, (query) =>
			query.where("metric_version.key", "in", [...(keys ?? [])]),
		)
		.orderBy("metric_version.key")
		.execute();

/** Which version of every metric, or of those of these keys, is the current one. */
export const currentVersions = (db: Db, keys: readonly string[] | null) =>
	db
		.selectFrom("metric")
		.select(["key", "version"])
		.$if(keys !== null, (query) => query.where("key", "in", [...(keys ?? [])]))
		.orderBy("key")
		.execute();

/** Versions of definitions, those that there are. */
export const definitionVersions = (
	db: Db,
	wanted: readonly { readonly key: string; readonly version: number }[],
) =>
	versions(db)
		.select("key")
		.where(({ eb, refTuple, tuple }) =>
			eb(
				refTuple("key", "version"),
				"in",
				wanted.map(({ key, version }) => tuple(key, version)),
			),
		)
		.execute();

/** A metric's versions with who made each and why, the newest first; the reason stands in the trail. */
export const versionHistory = (db: Db, key: string) =>
	db
		.selectFrom("metric_version as of")
		.leftJoin("audit", (join) =>
			join
				.on("audit.object_type", "=", "metric")
				.onRef("audit.object_id", "=", "of.key")
				.on("audit.action", "=", "metric.changed")
				.on(sql`audit.after -> 'version'`, "=", sql`to_jsonb(of.version)`),
		)
		.select([
			"of.version",
			"of.since",
			"of.changed_by as by",
			sql<string | null>`audit.after ->> 'reason'`.as("reason"),
		])
		.where("of.key", "=", key)
		.orderBy("of.version", "desc")
		.execute();

/** One writer of definitions at a time, so that versions follow each other without a gap. */
export async function lockDefinitions(trx: Trx): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended('metric definitions', 0))`.execute(
		trx,
	);
}

/** True where the stored content says something else; the order of its fields does not count. */
export async function contentDiffers(
	trx: Trx,
	key: string,
	version: number,
	content: DefinitionContent,
): Promise<boolean> {
	const { rows } = await sql<{ differs: boolean }>`
		select content is distinct from ${JSON.stringify(content)}::jsonb as differs
		from metric_version where key = ${key} and version = ${version}`.execute(
		trx,
	);
	return rows[0]?.differs ?? true;
}

export async function insertVersion(
	trx: Trx,
	row: {
		content: DefinitionContent;
		version: number;
		origin: "shipped" | "company";
		since: Date;
		changedBy: string | null;
	},
): Promise<void> {
	const { content, version, origin, since, changedBy } = row;
	const { key } = content;
	await trx
		.insertInto("metric_version")
		.values({
			key,
			version,
			origin,
			content: JSON.stringify(content),
			since,
			changed_by: changedBy,
		})
		.execute();
	await trx
		.insertInto("metric")
		.values({ key, version })
		.onConflict((conflict) => conflict.column("key").doUpdateSet({ version }))
		.execute();
	// Its figures may be others from now on.
	await sql`select pg_notify('facts', ${JSON.stringify({ metric: key })})`.execute(
		trx,
	);
}
