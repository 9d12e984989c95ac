import { sql } from "kysely";
import type { Matcher } from "../../app/alerts/subject.ts";
import type { Trx } from "../client.ts";
import type { AlertTables } from "../tables/alerts.ts";

/** Open pages hear of it at the commit. */
export async function tellPages(trx: Trx): Promise<void> {
	await sql`select pg_notify('alerts', '')`.execute(trx);
}

/** Somebody is on it, so that nobody else is called. Null gives it back; what was to be escalated goes on then. */
export async function setAcknowledged(
	trx: Trx,
	alertId: number,
	by: { readonly personId: number; readonly at: Date } | null,
	escalateAt: Date | null,
): Promise<void> {
	await trx
		.updateTable("alert")
		.set({
			acknowledged_at: by?.at ?? null,
			acknowledged_by: by?.personId ?? null,
			escalate_at: escalateAt,
		})
		.where("id", "=", alertId)
		.execute();
}

export async function setAssignee(
	trx: Trx,
	alertId: number,
	personId: number | null,
): Promise<void> {
	await trx
		.updateTable("alert")
		.set({ assignee_id: personId })
		.where("id", "=", alertId)
		.execute();
}

/** False where the same form was sent before. */
export async function isNewForm(
	trx: Trx,
	alertId: number,
	key: string,
): Promise<boolean> {
	const found = await trx
		.selectFrom("alert_event")
		.select("id")
		.where("alert_id", "=", alertId)
		.where(sql`content ->> 'key'`, "=", key)
		.executeTakeFirst();
	return found === undefined;
}

export type LinkType = AlertTables["alert_link"]["type"];

/** False where it is linked already. */
export async function insertLink(
	trx: Trx,
	link: {
		readonly alertId: number;
		readonly type: LinkType;
		readonly reference: string;
		readonly at: Date;
		readonly by: number;
	},
): Promise<boolean> {
	const row = await trx
		.insertInto("alert_link")
		.values({
			alert_id: link.alertId,
			type: link.type,
			reference: link.reference,
			linked_at: link.at,
			linked_by: link.by,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("alert_id")
		.executeTakeFirst();
	return row !== undefined;
}

/** False for somebody who is not there or has left. */
export async function isHere(
	trx: Trx,
	personId: number,
	now: Date,
): Promise<boolean> {
	const { rows } = await sql<{ here: boolean }>`
		select left_on is null or left_on > (select (${now}::timestamptz at time zone time_zone)::date from company) as here
		from person where id = ${personId}`.execute(trx);
	return rows[0]?.here ?? false;
}

export async function insertSilence(
	trx: Trx,
	silence: {
		readonly matcher: Matcher;
		readonly from: Date;
		readonly until: Date;
		readonly comment: string;
		/** Of the form that made it, where it was not made from an alert. */
		readonly key?: string;
		readonly at: Date;
		readonly by: number;
	},
): Promise<number> {
	const { id } = await trx
		.insertInto("silence")
		.values({
			matcher: JSON.stringify(silence.matcher),
			since: silence.from,
			until: silence.until,
			comment: silence.comment,
			form_key: silence.key ?? null,
			created_at: silence.at,
			created_by: silence.by,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export async function lockSilence(trx: Trx, id: number) {
	return trx
		.selectFrom("silence")
		.select([
			"id",
			"matcher",
			"since",
			"until",
			"comment",
			"created_by",
			"ended_at",
		])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
}

export async function markSilenceEnded(
	trx: Trx,
	id: number,
	by: { readonly personId: number; readonly at: Date },
): Promise<void> {
	await trx
		.updateTable("silence")
		.set({ ended_at: by.at, ended_by: by.personId })
		.where("id", "=", id)
		.execute();
}
