import type { Db } from "../../db/client.ts";
import { allRotas } from "../../db/queries/alert-routing.server.ts";
import { ruleChoices } from "../../db/queries/alert-rule-pages.server.ts";
import {
	type PersonHere,
	peopleHere,
} from "../../db/queries/on-call-pages.server.ts";
import { AlertError } from "./alert-error.ts";
import type { Rota } from "./on-call.ts";

export interface RotaChoices {
	readonly people: readonly PersonHere[];
	readonly teams: Awaited<ReturnType<typeof ruleChoices>>["teams"];
}

/** Of whom and of which team a rota can be. */
export async function readRotaChoices(db: Db, now: Date): Promise<RotaChoices> {
	const [people, { teams }] = await Promise.all([
		peopleHere(db, now),
		ruleChoices(db),
	]);
	return { people, teams };
}

/** A rota in force; throws for one that is not there or was deleted. */
export async function readRota(db: Db, id: number): Promise<Rota> {
	const rota = (await allRotas(db)).find((one) => one.id === id);
	if (!rota) throw new AlertError("unknown-rota", `there is no rota ${id}`);
	return rota;
}
