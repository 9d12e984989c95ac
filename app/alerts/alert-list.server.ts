import type { Db } from "../../db/client.ts";
import {
	type AlertCounts,
	type AlertCursor,
	type AlertFilter,
	type AlertRow,
	alertChoices,
	countOpenAlerts,
	lastChecked,
	listAlerts,
	mineOf,
} from "../../db/queries/alert-list.server.ts";
import { namesOf } from "../../db/queries/alert-page.server.ts";
import type { NamedRow } from "../../db/queries/directory.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import { parseScope, scopeDimensions } from "../metrics/scope.ts";

export const ALERTS_A_PAGE = 50;

export interface AlertListRequest extends Omit<AlertFilter, "mine"> {
	readonly personId: number;
	readonly mine: boolean;
	readonly after: AlertCursor | null;
	readonly now: Date;
}

export interface AlertList {
	readonly alerts: readonly AlertRow[];
	/** Where the next page begins; null at the end. */
	readonly next: AlertCursor | null;
	readonly mine: AlertCounts;
	readonly all: AlertCounts;
	readonly metrics: readonly MetricDefinition[];
	/** Metrics and teams that the list can be narrowed down to. */
	readonly choices: {
		readonly metrics: readonly string[];
		readonly teams: readonly NamedRow[];
	};
	readonly rules: number;
	readonly names: readonly MemberName[];
	readonly people: readonly NamedRow[];
	readonly checkedAt: Date | null;
}

export const placesOf = (scope: string): number[] => {
	const parsed = parseScope(scope);
	return scopeDimensions(parsed).map((name) => parsed[name] ?? 0);
};

/** A page of alerts: the reader's own, or all. */
export async function readAlertList(
	db: Db,
	request: AlertListRequest,
): Promise<AlertList> {
	const { personId, now, after, mine: isMine, ...filter } = request;
	const mine = await mineOf(db, personId, now);
	const [found, own, all, choices, definitions, checkedAt] = await Promise.all([
		listAlerts(
			db,
			{ ...filter, mine: isMine ? mine : null },
			{ after, limit: ALERTS_A_PAGE + 1 },
		),
		countOpenAlerts(db, mine),
		countOpenAlerts(db, null),
		alertChoices(db),
		loadDefinitions(db, "all"),
		lastChecked(db),
	]);
	const alerts = found.slice(0, ALERTS_A_PAGE);
	const last = alerts.at(-1);
	const [names, people, teams] = await Promise.all([
		memberNames(
			db,
			alerts.flatMap(({ scope }) => placesOf(scope)),
		),
		namesOf(
			db,
			"person",
			alerts.flatMap(({ acknowledgedBy, assigneeId }) =>
				[acknowledgedBy, assigneeId].filter((id) => id !== null),
			),
		),
		namesOf(db, "team", choices.teamIds),
	]);
	return {
		alerts,
		next:
			found.length > ALERTS_A_PAGE && last
				? { rank: last.rank, at: last.at.getTime(), id: last.id }
				: null,
		mine: own,
		all,
		metrics: definitions,
		choices: { metrics: choices.metrics, teams },
		rules: choices.rules,
		names,
		people,
		checkedAt,
	};
}
