import type { Db } from "../../db/client.ts";
import {
	alertsForDigest,
	claimDigest,
	type DigestAlertRow,
	teamsWithRules,
} from "../../db/queries/alert-digests.server.ts";
import { teamPeople } from "../../db/queries/alert-routing.server.ts";
import { currentRules } from "../../db/queries/alert-rules.server.ts";
import { readSettings } from "../../db/queries/metric-settings.server.ts";
import { businessDay } from "../metrics/business-day.ts";
import { calendarOf } from "../metrics/calendar.ts";
import { addDays } from "../metrics/day.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import { observe } from "../metrics/observe.server.ts";
import { formatScope, parseScope } from "../metrics/scope.ts";
import { enqueueMessage } from "../notifications/enqueue-message.server.ts";
import {
	type DigestAlert,
	type DigestMove,
	type DueDigest,
	digestContent,
	dueDigests,
} from "./digest.ts";
import { inEachLanguage, membersIn } from "./in-each-language.server.ts";
import { reachedInTeam } from "./reached.ts";
import type { Rule } from "./rule.ts";
import { wallClock } from "./wall-clock.ts";

/** What the team's rules watch, over the digest's days and the days before. */
async function readMoves(
	db: Db,
	rules: readonly Rule[],
	{ from, to }: DueDigest,
	now: Date,
): Promise<DigestMove[]> {
	const known = new Set(
		(await loadDefinitions(db, "all")).map(({ key }) => key),
	);
	const scopes = Map.groupBy(
		rules.filter(({ metric }) => known.has(metric)),
		({ scope }) => formatScope(scope),
	);
	const found: DigestMove[] = [];
	for (const some of scopes.values()) {
		const scope = some[0]?.scope ?? {};
		const { observed } = await observe(
			{ db },
			{
				metrics: [...new Set(some.map(({ metric }) => metric))],
				scope,
				period: { kind: "range", from, to },
				compare: "previous",
				now,
			},
		);
		for (const { metric, total, compared } of observed)
			found.push({ metric, scope, current: total, previous: compared });
	}
	return found;
}

const alertOf = (row: DigestAlertRow): DigestAlert => ({
	...row,
	scope: parseScope(row.scope),
});

/** Sends what is due to each team that is told of some rule: its lead, or its people where it has none. Answers with how many digests went out. */
export async function sendDigests(db: Db, now: Date): Promise<number> {
	const settings = await readSettings(db);
	const due = dueDigests(now, wallClock(settings.time_zone));
	if (due.length === 0) return 0;
	const [teams, rules] = await Promise.all([
		teamsWithRules(db),
		currentRules(db),
	]);
	const today = businessDay(settings.time_zone)(now.getTime());
	const calendar = calendarOf(
		settings.time_zone,
		settings.fiscal_year_start_month,
	);
	let sent = 0;
	for (const team of teams)
		for (const digest of due)
			sent += await db.transaction().execute(async (trx) => {
				const { span, from, to } = digest;
				const claim = { teamId: team.id, span, day: to, now };
				if (!(await claimDigest(trx, claim))) return 0;
				const [people] = await teamPeople(trx, [team.id], today);
				const told = reachedInTeam(people).people;
				if (told.length === 0) return 0;
				const begin = new Date(calendar.dayStart(from));
				const until = new Date(calendar.dayStart(addDays(to, 1)));
				const alerts = (
					await alertsForDigest(trx, { teamId: team.id, from: begin, until })
				).map(alertOf);
				const facts = {
					due: digest,
					moved: await readMoves(
						trx,
						rules.filter(({ teamId }) => teamId === team.id),
						digest,
						now,
					),
					fired: alerts.filter(({ firedAt }) => firedAt >= begin),
					open: alerts.filter(
						({ endedAt }) => endedAt === null || endedAt >= until,
					),
				};
				const key = `digest:${span}:${team.id}:${to}`;
				await enqueueMessage(
					trx,
					{
						key,
						subject: key,
						mark: "information",
						content: await inEachLanguage(
							trx,
							membersIn([...facts.moved, ...facts.fired, ...facts.open]),
							(reader) =>
								digestContent(
									{ ...facts, teamName: team.name[reader.language] },
									reader,
								),
						),
						data: { digest: span, team: team.code, from, to },
						at: now,
					},
					told.map((personId) => ({ kind: "person", personId, onCall: false })),
					now,
				);
				return 1;
			});
	return sent;
}
