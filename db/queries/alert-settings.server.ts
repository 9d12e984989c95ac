import type { EscalationStep } from "../../app/alerts/escalation.ts";
import type { MuteTiming } from "../../app/alerts/mute.ts";
import type { Rota, Swap } from "../../app/alerts/on-call.ts";
import type { Route } from "../../app/alerts/route.ts";
import type { Trx } from "../client.ts";

type RouteContent = Omit<Route, "id" | "position">;

/** All routes in their order; nobody moves, changes or deletes one of them until the transaction is over. */
export async function lockRoutes(trx: Trx): Promise<Route[]> {
	const rows = await trx
		.selectFrom("alert_route")
		.select(["id", "position", "content"])
		.where("deleted_at", "is", null)
		.orderBy("position")
		.orderBy("id")
		.forUpdate()
		.execute();
	return rows.map(({ id, position, content }) => ({
		...content,
		id,
		position,
	}));
}

export async function insertRoute(
	trx: Trx,
	{ position, content }: { position: number; content: RouteContent },
): Promise<number> {
	const { id } = await trx
		.insertInto("alert_route")
		.values({ position, content: JSON.stringify(content) })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export async function writeRoute(
	trx: Trx,
	id: number,
	set: { content: RouteContent } | { position: number } | { deletedAt: Date },
): Promise<void> {
	await trx
		.updateTable("alert_route")
		.set(
			"content" in set
				? { content: JSON.stringify(set.content) }
				: "position" in set
					? { position: set.position }
					: { deleted_at: set.deletedAt },
		)
		.where("id", "=", id)
		.execute();
}

/** The rota as it stands, and nobody else changes it; undefined for one that is not there or was deleted. */
export async function lockRota(
	trx: Trx,
	id: number,
): Promise<Rota | undefined> {
	const row = await trx
		.selectFrom("on_call_rota")
		.select(["name", "content"])
		.where("id", "=", id)
		.where("deleted_at", "is", null)
		.forUpdate()
		.executeTakeFirst();
	return row && { ...row.content, id, name: row.name };
}

const rotaRow = ({ name, ...content }: Omit<Rota, "id">) => ({
	name,
	content: JSON.stringify(content),
});

export async function insertRota(
	trx: Trx,
	rota: Omit<Rota, "id">,
): Promise<number> {
	const { id } = await trx
		.insertInto("on_call_rota")
		.values(rotaRow(rota))
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export async function writeRota(
	trx: Trx,
	id: number,
	set: Omit<Rota, "id"> | { deletedAt: Date },
): Promise<void> {
	await trx
		.updateTable("on_call_rota")
		.set("deletedAt" in set ? { deleted_at: set.deletedAt } : rotaRow(set))
		.where("id", "=", id)
		.execute();
}

export async function insertSwap(
	trx: Trx,
	{
		rotaId,
		personId,
		from,
		until,
		comment,
		at,
		by,
	}: Omit<Swap, "id"> & { comment: string; at: Date; by: number },
): Promise<number> {
	const { id } = await trx
		.insertInto("on_call_swap")
		.values({
			rota_id: rotaId,
			person_id: personId,
			since: from,
			until,
			comment,
			created_at: at,
			created_by: by,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

/** Every policy in force, and nobody else changes one until the transaction is over. */
export const lockPolicies = (trx: Trx) =>
	trx
		.selectFrom("escalation_policy")
		.select(["id", "name", "steps"])
		.where("deleted_at", "is", null)
		.orderBy("id")
		.forUpdate()
		.execute();

export async function insertPolicy(
	trx: Trx,
	{ name, steps }: { name: string; steps: readonly EscalationStep[] },
): Promise<number> {
	const { id } = await trx
		.insertInto("escalation_policy")
		.values({ name, steps: JSON.stringify(steps) })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export async function writePolicy(
	trx: Trx,
	id: number,
	set: { name: string; steps: readonly EscalationStep[] } | { deletedAt: Date },
): Promise<void> {
	await trx
		.updateTable("escalation_policy")
		.set(
			"deletedAt" in set
				? { deleted_at: set.deletedAt }
				: { name: set.name, steps: JSON.stringify(set.steps) },
		)
		.where("id", "=", id)
		.execute();
}

/** The mute timing as it stands, and nobody else changes it; undefined for one that is not there or was deleted. */
export async function lockMute(
	trx: Trx,
	id: number,
): Promise<MuteTiming | undefined> {
	const row = await trx
		.selectFrom("mute_timing")
		.select(["name", "content"])
		.where("id", "=", id)
		.where("deleted_at", "is", null)
		.forUpdate()
		.executeTakeFirst();
	return row && { ...row.content, id, name: row.name };
}

const muteRow = ({ name, ...content }: Omit<MuteTiming, "id">) => ({
	name,
	content: JSON.stringify(content),
});

export async function insertMute(
	trx: Trx,
	mute: Omit<MuteTiming, "id">,
): Promise<number> {
	const { id } = await trx
		.insertInto("mute_timing")
		.values(muteRow(mute))
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export async function writeMute(
	trx: Trx,
	id: number,
	set: Omit<MuteTiming, "id"> | { deletedAt: Date },
): Promise<void> {
	await trx
		.updateTable("mute_timing")
		.set("deletedAt" in set ? { deleted_at: set.deletedAt } : muteRow(set))
		.where("id", "=", id)
		.execute();
}
