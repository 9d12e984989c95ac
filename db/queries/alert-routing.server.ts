import { sql } from "kysely";
import type { EscalationStep } from "../../app/alerts/escalation.ts";
import type { Rota, Swap } from "../../app/alerts/on-call.ts";
import type { TeamPeople } from "../../app/alerts/reached.ts";
import type { Route } from "../../app/alerts/route.ts";
import type { Db } from "../client.ts";

/** In the order in which they are asked. */
export async function allRoutes(db: Db): Promise<Route[]> {
	const rows = await db
		.selectFrom("alert_route")
		.select(["id", "position", "content"])
		.where("deleted_at", "is", null)
		.orderBy("position")
		.orderBy("id")
		.execute();
	return rows.map(({ id, position, content }) => ({
		...content,
		id,
		position,
	}));
}

export async function allRotas(db: Db): Promise<Rota[]> {
	const rows = await db
		.selectFrom("on_call_rota")
		.select(["id", "name", "content"])
		.where("deleted_at", "is", null)
		.orderBy("name")
		.orderBy("id")
		.execute();
	return rows.map(({ id, name, content }) => ({
		...content,
		id,
		name,
	}));
}

/** Swaps that hold now or later. */
export async function swapsAt(db: Db, now: Date): Promise<Swap[]> {
	const rows = await db
		.selectFrom("on_call_swap")
		.select(["id", "rota_id", "person_id", "since", "until"])
		.where("until", ">", now)
		.orderBy("id")
		.execute();
	return rows.map(({ id, rota_id, person_id, since, until }) => ({
		id,
		rotaId: rota_id,
		personId: person_id,
		from: since,
		until,
	}));
}

/** Who leads teams and who is in them today. */
export async function teamPeople(
	db: Db,
	teamIds: readonly number[],
	today: string,
): Promise<TeamPeople[]> {
	if (teamIds.length === 0) return [];
	const { rows } = await sql<TeamPeople>`
		select team.id as "teamId", team.lead_id as "leadId", coalesce((
			select array_agg(person.id order by person.id) from person
			where (person.left_on is null or person.left_on > ${today}::date) and team.id = (
				select team_id from person_team where person_id = person.id and valid_from <= ${today}::date order by valid_from desc limit 1)
		), '{}') as "memberIds"
		from team where team.id = any(${[...teamIds]}::integer[])`.execute(db);
	return rows;
}

export async function escalationPolicies(db: Db): Promise<
	{
		readonly id: number;
		readonly name: string;
		readonly steps: readonly EscalationStep[];
	}[]
> {
	const rows = await db
		.selectFrom("escalation_policy")
		.select(["id", "name", "steps"])
		.where("deleted_at", "is", null)
		.orderBy("name")
		.orderBy("id")
		.execute();
	return rows.map(({ id, name, steps }) => ({
		id,
		name,
		steps,
	}));
}
