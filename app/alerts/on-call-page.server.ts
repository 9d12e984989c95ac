import type { Db } from "../../db/client.ts";
import { namesOf } from "../../db/queries/alert-page.server.ts";
import {
	allRotas,
	allRoutes,
	escalationPolicies,
} from "../../db/queries/alert-routing.server.ts";
import type { NamedRow } from "../../db/queries/directory.server.ts";
import {
	type ArrangedSwap,
	swapsAfter,
} from "../../db/queries/on-call-pages.server.ts";
import type { Rota } from "./on-call.ts";
import { type PlannedShift, rotaPlan } from "./rota-plan.ts";
import { type RotaUses, usesOfRota } from "./rota-uses.ts";

const DAY = 86_400_000;
/** The shift of now may have been arranged to begin this long ago. */
const LOOK_BACK = 40 * DAY;

export interface RotaRead {
	readonly rota: Rota;
	readonly plan: readonly PlannedShift[];
	readonly uses: RotaUses;
}

export interface OnCallPage {
	readonly rotas: readonly RotaRead[];
	readonly swaps: readonly ArrangedSwap[];
	readonly people: readonly NamedRow[];
	readonly teams: readonly NamedRow[];
}

/** Every rota with who is on call in it now and in the coming weeks. */
export async function readOnCallPage(db: Db, now: Date): Promise<OnCallPage> {
	const [rotas, swaps, routes, policies] = await Promise.all([
		allRotas(db),
		swapsAfter(db, new Date(now.getTime() - LOOK_BACK)),
		allRoutes(db),
		escalationPolicies(db),
	]);
	const [people, teams] = await Promise.all([
		namesOf(db, "person", [
			...rotas.flatMap((rota) => rota.people),
			...swaps.flatMap(({ personId, by }) => [personId, by]),
		]),
		namesOf(
			db,
			"team",
			rotas.flatMap(({ teamId }) => (teamId == null ? [] : [teamId])),
		),
	]);
	return {
		rotas: rotas.map((rota) => ({
			rota,
			plan: rotaPlan(rota, swaps, now),
			uses: usesOfRota(rota.id, routes, policies),
		})),
		swaps,
		people,
		teams,
	};
}
