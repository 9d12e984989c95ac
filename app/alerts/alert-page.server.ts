import type { Db } from "../../db/client.ts";
import { mineOf } from "../../db/queries/alert-list.server.ts";
import {
	type AlertEventRow,
	type AlertRecord,
	alertEvents,
	alertLinks,
	findAlert,
	namesOf,
	receiverNames,
} from "../../db/queries/alert-page.server.ts";
import {
	muteTimings,
	silencesAt,
} from "../../db/queries/alert-quiet.server.ts";
import { teamPeople } from "../../db/queries/alert-routing.server.ts";
import type { NamedRow } from "../../db/queries/directory.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import { readSettings } from "../../db/queries/metric-settings.server.ts";
import { businessDay } from "../metrics/business-day.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import type { Scope } from "../metrics/scope.ts";
import { type Evidence, readEvidence } from "./alert-evidence.server.ts";
import { placesOf } from "./alert-list.server.ts";
import { ALERT_ACTIONS, type AlertAction, mayOnAlert } from "./alert-policy.ts";
import { type MuteTiming, muting } from "./mute.ts";
import type { Receiver } from "./route.ts";
import { type Silence, silencing } from "./silence.ts";
import { scopeOf, subjectOf } from "./step-alert.ts";
import { type Acting, concernedBy } from "./take-alert.server.ts";
import { readTellings, type Tellings } from "./telling.ts";

export interface AlertPage {
	readonly alert: AlertRecord;
	readonly scope: Scope;
	/** Null for a metric that is gone. */
	readonly metric: MetricDefinition | null;
	/** Null where it can't be read. */
	readonly evidence: Evidence | null;
	/** At this moment the evidence was read: now, of one that is over the moment of its peak. */
	readonly evidenceAt: Date;
	readonly events: readonly AlertEventRow[];
	readonly links: Awaited<ReturnType<typeof alertLinks>>;
	readonly tellings: Tellings;
	/** What would hold a message at this moment. */
	readonly silence: Silence | null;
	readonly mute: Pick<MuteTiming, "id" | "name"> | null;
	readonly may: Readonly<Record<AlertAction, boolean>>;
	/** To whom it may be given. */
	readonly candidates: readonly NamedRow[];
	readonly names: readonly MemberName[];
	readonly people: readonly NamedRow[];
	readonly teams: readonly NamedRow[];
	readonly endpoints: readonly { readonly id: number; readonly name: string }[];
	readonly rotas: readonly { readonly id: number; readonly name: string }[];
}

const receiversIn = (alert: AlertRecord): Receiver[] =>
	(alert.escalation ?? []).flatMap(({ receivers }) => [...receivers]);

/** Whom events and escalation name. */
function namedPeople(page: {
	readonly alert: AlertRecord;
	readonly events: readonly AlertEventRow[];
	readonly tellings: Tellings;
	readonly silence: Silence | null;
	readonly linkers: readonly number[];
}): number[] {
	const { alert, events, tellings, silence, linkers } = page;
	return [
		alert.current.ownerId,
		alert.content.ownerId,
		alert.acknowledgedBy,
		alert.assigneeId,
		silence?.authorId ?? null,
		...linkers,
		...events.flatMap(({ personId, content }) => [
			personId,
			typeof content.to === "number" ? content.to : null,
		]),
		...tellings.tellings.flatMap(({ recipients }) =>
			recipients.flatMap(({ kind, id }) => (kind === "person" ? [id] : [])),
		),
		...receiversIn(alert).flatMap((one) =>
			one.kind === "person" ? [one.personId] : [],
		),
	].filter((id) => id !== null);
}

/** Of one that is over, the moment when it was furthest beyond. */
const evidenceTime = (
	{ endedAt, peak, firedAt }: AlertRecord,
	now: Date,
): Date =>
	endedAt === null
		? now
		: peak
			? new Date(Math.min(Date.parse(peak.untilAt), endedAt.getTime()))
			: (firedAt ?? endedAt);

/** Everything about one alert, for whoever reads; null where there never was one. */
export async function readAlertPage(
	{ db }: { readonly db: Db },
	{
		id,
		reader,
		seesPersonal,
		now,
	}: {
		readonly id: number;
		readonly reader: Acting;
		readonly seesPersonal: boolean;
		readonly now: Date;
	},
): Promise<AlertPage | null> {
	const alert = await findAlert(db, id);
	if (!alert) return null;
	const rule = {
		...alert.content,
		id: alert.ruleId,
		version: alert.ruleVersion,
	};
	const scope = scopeOf(rule, alert.memberId);
	const [mine, events, links, silences, mutes, definitions, settings] =
		await Promise.all([
			mineOf(db, reader.id, now),
			alertEvents(db, id),
			alertLinks(db, id),
			silencesAt(db, now),
			muteTimings(db),
			loadDefinitions(db, "all"),
			readSettings(db),
		]);
	const metric = definitions.find(({ key }) => key === alert.metric) ?? null;
	const as = alert.level ?? (alert.state === "error" ? "error" : "no-data");
	const subject = subjectOf(
		{ ...alert.current, id: alert.ruleId, version: alert.currentVersion },
		alert.memberId,
		as,
	);
	const isOpen = alert.endedAt === null;
	const silence = isOpen ? silencing(silences, subject, now) : null;
	const mute = isOpen ? muting(mutes, subject, now) : null;
	const tellings = readTellings(events);
	const evidenceAt = evidenceTime(alert, now);
	const teamIds = [
		alert.current.teamId,
		alert.content.teamId,
		...receiversIn(alert).map((one) =>
			one.kind === "team" ? one.teamId : null,
		),
	].filter((one) => one !== null);
	const [evidence, team] = await Promise.all([
		// The page of an alert stands also where its value can't be read.
		metric
			? readEvidence(db, {
					rule: alert.content,
					metric,
					scope,
					seesPersonal,
					now: evidenceAt,
				}).catch(() => null)
			: null,
		alert.current.teamId === null
			? []
			: teamPeople(
					db,
					[alert.current.teamId],
					businessDay(settings.time_zone)(now.getTime()),
				),
	]);
	const candidateIds = [
		reader.id,
		alert.current.ownerId,
		alert.assigneeId,
		...team.flatMap(({ leadId, memberIds }) => [leadId, ...memberIds]),
	].filter((one) => one !== null);
	const ofKind = (kind: "endpoint" | "on-call") => [
		...tellings.tellings.flatMap(({ recipients }) =>
			recipients.flatMap((one) => (one.kind === kind ? [one.id] : [])),
		),
		...receiversIn(alert).flatMap((one) =>
			one.kind === "endpoint" && kind === "endpoint"
				? [one.endpointId]
				: one.kind === "on-call" && kind === "on-call"
					? [one.rotaId]
					: [],
		),
	];
	const [people, candidates, teams, endpoints, rotas, names] =
		await Promise.all([
			namesOf(
				db,
				"person",
				namedPeople({
					alert,
					events,
					tellings,
					silence,
					linkers: links.map(({ linked_by }) => linked_by),
				}),
			),
			namesOf(db, "person", candidateIds),
			namesOf(db, "team", teamIds),
			receiverNames(db, "endpoint", ofKind("endpoint")),
			receiverNames(db, "on_call_rota", ofKind("on-call")),
			memberNames(db, [
				...placesOf(alert.scope),
				...(evidence?.contributors.map(({ memberId }) => memberId) ?? []),
				...(evidence?.words.flatMap(({ members }) => members.product ?? []) ??
					[]),
			]),
		]);
	const person = { ...reader, teamIds: mine.teamIds, places: mine.places };
	const concerned = concernedBy(alert);
	return {
		alert,
		scope,
		metric,
		evidence,
		evidenceAt,
		events,
		links,
		tellings,
		silence,
		mute,
		may: Object.fromEntries(
			ALERT_ACTIONS.map((action) => [
				action,
				mayOnAlert(person, action, concerned).allowed,
			]),
		) as Record<AlertAction, boolean>,
		candidates,
		names,
		people,
		teams,
		endpoints,
		rotas,
	};
}
