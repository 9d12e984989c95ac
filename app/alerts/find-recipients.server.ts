import type { Db } from "../../db/client.ts";
import {
	allRotas,
	swapsAt,
	teamPeople,
} from "../../db/queries/alert-routing.server.ts";
import type { Recipient } from "../notifications/message.ts";
import { onCallAt } from "./on-call.ts";
import { reachedBy } from "./reached.ts";
import type { Receiver } from "./route.ts";
import type { Rule } from "./rule.ts";

export interface Addressed {
	readonly rule: Pick<Rule, "ownerId" | "teamId">;
	readonly receivers: readonly Receiver[];
}

/** Everybody whom any of these receivers is at this moment, each once. */
export async function findRecipients(
	db: Db,
	addressed: readonly Addressed[],
	today: string,
	now: Date,
): Promise<Recipient[]> {
	const teamIds = addressed.flatMap(({ rule, receivers }) =>
		receivers.flatMap((receiver) =>
			receiver.kind === "team"
				? [receiver.teamId]
				: receiver.kind === "rule-team"
					? (rule.teamId ?? [])
					: [],
		),
	);
	const [rotas, swaps, teams] = await Promise.all([
		allRotas(db),
		swapsAt(db, now),
		teamPeople(db, [...new Set(teamIds)], today),
	]);
	const world = { rotas, swaps, teams };
	const onCall = new Set(
		rotas.flatMap((rota) => onCallAt(rota, swaps, now) ?? []),
	);
	const people = new Set<number>();
	const endpoints = new Set<number>();
	for (const { rule, receivers } of addressed)
		for (const receiver of receivers)
			if (receiver.kind === "endpoint") endpoints.add(receiver.endpointId);
			else
				for (const id of reachedBy(receiver, world, rule, now).people)
					people.add(id);
	return [
		...[...people].map(
			(personId): Recipient => ({
				kind: "person",
				personId,
				onCall: onCall.has(personId),
			}),
		),
		...[...endpoints].map(
			(endpointId): Recipient => ({ kind: "endpoint", endpointId }),
		),
	];
}
