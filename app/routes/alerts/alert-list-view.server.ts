import type { AlertList } from "../../alerts/alert-list.server.ts";
import { STATES, type State } from "../../alerts/instance.ts";
import { LEVELS, type Level } from "../../alerts/rule.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { parseScope, scopeDimensions } from "../../metrics/scope.ts";
import type { AlertListView, AlertRowView } from "../../ui/alert-view.ts";
import { type Naming, naming } from "../metrics/member-naming.ts";

/** What the address of the list asks for; what can't be read is left out. */
export interface AlertListQuestion {
	readonly mine: boolean;
	readonly over: boolean;
	readonly state: State | null;
	readonly level: Level | null;
	readonly metric: string | null;
	readonly teamId: number | null;
	readonly after: AlertList["next"];
}

const CURSOR = /^(\d)-(\d{1,14})-([1-9]\d{0,14})$/;

export function readListQuestion(search: URLSearchParams): AlertListQuestion {
	const team = search.get("team") ?? "";
	const cursor = CURSOR.exec(search.get("after") ?? "");
	return {
		mine: search.get("whose") !== "all",
		over: search.get("when") === "over",
		state: STATES.find((one) => one === search.get("state")) ?? null,
		level: LEVELS.find((one) => one === search.get("level")) ?? null,
		metric: search.get("metric")?.slice(0, 100) || null,
		teamId: /^[1-9]\d{0,8}$/.test(team) ? Number(team) : null,
		after: cursor && {
			rank: Number(cursor[1]),
			at: Number(cursor[2]),
			id: Number(cursor[3]),
		},
	};
}

interface Reader {
	readonly language: Language;
	readonly t: Translate;
}

/** A scope in the reader's words. */
export const placeName = (
	scope: string,
	nameOf: Naming,
	t: Translate,
): string => {
	const parsed = parseScope(scope);
	const parts = scopeDimensions(parsed).map((name) =>
		nameOf(parsed[name] ?? 0),
	);
	return parts.length === 0 ? t("scope.company") : parts.join(" · ");
};

export const nameFrom = (
	rows: readonly ({ readonly id: number } & Readonly<
		Record<Language, string>
	>)[],
	language: Language,
) => {
	const known = new Map(rows.map((row) => [row.id, row[language]]));
	return (id: number | null): string | null =>
		id === null ? null : (known.get(id) ?? String(id));
};

export function alertListView(
	list: AlertList,
	question: AlertListQuestion,
	search: URLSearchParams,
	{ language, t }: Reader,
): AlertListView {
	const nameOf = naming(list.names, language, t);
	const personOf = nameFrom(list.people, language);
	const metrics = new Map(list.metrics.map((one) => [one.key, one]));
	const metricName = (key: string) => metrics.get(key)?.name[language] ?? key;
	const count = ({ critical, warning, unknown }: AlertList["mine"]) =>
		critical + warning + unknown;
	const older = new URLSearchParams(search);
	if (list.next)
		older.set("after", `${list.next.rank}-${list.next.at}-${list.next.id}`);
	const { mine, over, state, level, metric, teamId } = question;
	return {
		rows: list.alerts.map(
			(row): AlertRowView => ({
				id: row.id,
				name: row.content.name,
				metric: metricName(row.metric),
				unit: metrics.get(row.metric)?.unit ?? "count",
				place: placeName(row.scope, nameOf, t),
				state: row.state,
				level: over ? row.worst : row.level,
				basis: over ? (row.peak ?? row.basis) : row.basis,
				since: (row.firedAt ?? row.openedAt).toISOString(),
				endedAt: row.endedAt?.toISOString() ?? null,
				endedAs: row.endedAs,
				acknowledgedBy: personOf(row.acknowledgedBy),
				assignee: personOf(row.assigneeId),
			}),
		),
		mine,
		over,
		open: { mine: count(list.mine), all: count(list.all) },
		filters: {
			state: state ?? "",
			level: level ?? "",
			metric: metric ?? "",
			team: teamId === null ? "" : String(teamId),
		},
		isFiltered: [state, level, metric, teamId].some((one) => one !== null),
		metrics: list.choices.metrics.map((key) => ({
			value: key,
			text: metricName(key),
		})),
		teams: list.choices.teams.map((team) => ({
			value: String(team.id),
			text: team[language],
		})),
		older: list.next && `/alerts?${older}`,
		checkedAt: list.checkedAt?.toISOString() ?? null,
		rules: list.rules,
	};
}
