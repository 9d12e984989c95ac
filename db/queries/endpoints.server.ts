import type { Language } from "../../app/i18n/language.ts";
import type { EndpointKind } from "../../app/notifications/endpoint.ts";
import type { FailureCode } from "../../app/notifications/failure.ts";
import type { Db, Trx } from "../client.ts";

export const listEndpoints = (db: Db) =>
	db
		.selectFrom("endpoint")
		.innerJoin("person", "person.id", "endpoint.created_by")
		.select((at) => [
			"endpoint.id",
			"endpoint.kind",
			"endpoint.name",
			"endpoint.target",
			at("endpoint.secret", "is not", null).as("signed"),
			"endpoint.language",
			"endpoint.enabled",
			"endpoint.created_at",
			"person.name as created_by_name",
			"endpoint.last_at",
			"endpoint.last_outcome",
		])
		.orderBy("endpoint.name")
		.orderBy("endpoint.id")
		.execute();

/** What those who write to endpoints need of them. */
export const findEndpoints = (db: Db, ids: readonly number[]) =>
	db
		.selectFrom("endpoint")
		.select(["id", "kind", "enabled"])
		.where("id", "in", ids)
		.execute();

export const insertEndpoint = (
	trx: Trx,
	row: {
		kind: EndpointKind;
		name: string;
		target: string;
		secret: string | null;
		language: Language;
		created_at: Date;
		created_by: number;
	},
) =>
	trx
		.insertInto("endpoint")
		.values(row)
		.returning("id")
		.executeTakeFirstOrThrow();

export const lockEndpoint = (trx: Trx, id: number) =>
	trx
		.selectFrom("endpoint")
		.select(["id", "kind", "name", "enabled"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();

export async function setEndpointEnabled(
	trx: Trx,
	id: number,
	enabled: boolean,
): Promise<void> {
	await trx
		.updateTable("endpoint")
		.set({ enabled })
		.where("id", "=", id)
		.execute();
}

export async function recordEndpointOutcome(
	db: Db,
	id: number,
	outcome: "delivered" | FailureCode,
	now: Date,
): Promise<void> {
	await db
		.updateTable("endpoint")
		.set({ last_at: now, last_outcome: outcome })
		.where("id", "=", id)
		.execute();
}
