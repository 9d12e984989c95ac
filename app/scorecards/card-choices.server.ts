import type { Db } from "../../db/client.ts";
import { choosableMembers } from "../../db/queries/boards.server.ts";
import { peopleToScore } from "../../db/queries/scorecard-choices.server.ts";
import type { Role } from "../identity/role.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import { readCardRules } from "./card-rules.server.ts";
import { readCompanyCalendar } from "./company-calendar.server.ts";

/** More would make the page heavy; whoever means another one types its number. */
const MOST_MEMBERS = 400;

/** What a card can be made of, and for whom this reader may write one. */
export async function readCardChoices(
	db: Db,
	reader: { readonly id: number; readonly roles: readonly Role[] },
	now: Date,
) {
	const [definitions, rules, members, people, company] = await Promise.all([
		loadDefinitions(db, "all"),
		readCardRules(db),
		choosableMembers(db, MOST_MEMBERS),
		peopleToScore(
			db,
			{ id: reader.id, isCommittee: reader.roles.includes("committee") },
			now,
		),
		readCompanyCalendar(db),
	]);
	return {
		definitions,
		rules,
		members,
		people,
		...company,
	};
}

export type CardChoices = Awaited<ReturnType<typeof readCardChoices>>;
