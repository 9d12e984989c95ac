import { type Insertable, sql } from "kysely";
import type { AuditFilter } from "../../app/audit/audit-filter.ts";
import type { Db, Trx } from "../client.ts";
import type { IdentityTables } from "../tables/identity.ts";

export async function insertAudit(
	trx: Trx,
	row: Insertable<IdentityTables["audit"]>,
): Promise<void> {
	await trx.insertInto("audit").values(row).execute();
}

/** The history of one thing, the latest first. */
export const auditOf = (db: Db, type: string, id: string) =>
	db
		.selectFrom("audit")
		.selectAll()
		.where("object_type", "=", type)
		.where("object_id", "=", id)
		.orderBy("id", "desc")
		.limit(200)
		.execute();

const startOf = (day: string, add: number) =>
	sql<Date>`((${day}::date + ${add}::integer)::timestamp at time zone (select time_zone from company))`;

/** The trail, the latest first. */
export const listAudit = (db: Db, filter: AuditFilter, limit: number) =>
	db
		.selectFrom("audit")
		.selectAll()
		.select(
			sql<
				string | null
			>`case when object_type = 'person' and object_id ~ '^[0-9]{1,9}$' then (
				select name from person where person.id = audit.object_id::integer
			) end`.as("object_name"),
		)
		.$if(filter.before !== null, (query) =>
			query.where("id", "<", filter.before ?? 0),
		)
		.$if(filter.actor !== null, (query) =>
			query.where(
				sql<boolean>`position(lower(${filter.actor}::text) in lower(actor)) > 0`,
			),
		)
		.$if(filter.action !== null, (query) =>
			query.where("action", "=", filter.action ?? ""),
		)
		.$if(filter.objectType !== null, (query) =>
			query.where("object_type", "=", filter.objectType ?? ""),
		)
		.$if(filter.objectId !== null, (query) =>
			query.where("object_id", "=", filter.objectId ?? ""),
		)
		.$if(filter.from !== null, (query) =>
			query.where("at", ">=", startOf(filter.from ?? "", 0)),
		)
		.$if(filter.to !== null, (query) =>
			query.where("at", "<", startOf(filter.to ?? "", 1)),
		)
		.orderBy("id", "desc")
		.limit(limit)
		.execute();

/** Which actions there are, from one entry of the index to the next. */
export async function auditActions(db: Db): Promise<string[]> {
	const { rows } = await sql<{ action: string }>`
		with recursive found as (
			(select action from audit order by action limit 1)
			union all
			select (select audit.action from audit where audit.action > found.action order by audit.action limit 1)
			from found where found.action is not null
		)
		select action from found where action is not null`.execute(db);
	return rows.map(({ action }) => action);
}
