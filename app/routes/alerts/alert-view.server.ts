import { randomUUID } from "node:crypto";
import type { AlertPage } from "../../alerts/alert-page.server.ts";
import type { Receiver } from "../../alerts/route.ts";
import { toldTo } from "../../alerts/telling.ts";
import { thresholdValues } from "../../alerts/threshold-values.ts";
import { periodOf } from "../../alerts/window.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { formatPeriod, type Period } from "../../metrics/period.ts";
import { formatScope } from "../../metrics/scope.ts";
import type { AlertPageView } from "../../ui/alert-view.ts";
import { metricAddress } from "../../ui/metric-address.ts";
import { factsAddress } from "../metrics/facts-choice.ts";
import { naming } from "../metrics/member-naming.ts";
import { nameFrom, placeName } from "./alert-list-view.server.ts";

interface Reader {
	readonly language: Language;
	readonly t: Translate;
}

/** The window that the alert looks at; of one that is over, the days that it looked at when it was furthest beyond. */
function evidencePeriod({ alert, evidence }: AlertPage): Period {
	const { total } = evidence ?? {};
	return alert.endedAt !== null && total
		? { kind: "range", from: total.from, to: total.to }
		: periodOf(alert.content.window);
}

function receiverWords(page: AlertPage, { language, t }: Reader) {
	const personOf = nameFrom(page.people, language);
	const teamOf = nameFrom(page.teams, language);
	return (receiver: Receiver): string => {
		switch (receiver.kind) {
			case "person":
				return personOf(receiver.personId) ?? "";
			case "team":
				return teamOf(receiver.teamId) ?? "";
			case "on-call":
				return t("alert.receiver.on-call", {
					name:
						page.rotas.find(({ id }) => id === receiver.rotaId)?.name ??
						String(receiver.rotaId),
				});
			case "endpoint":
				return (
					page.endpoints.find(({ id }) => id === receiver.endpointId)?.name ??
					String(receiver.endpointId)
				);
			default:
				return t(`alert.receiver.${receiver.kind}`);
		}
	};
}

function escalationView(
	page: AlertPage,
	reader: Reader,
): AlertPageView["escalation"] {
	const { escalation, stepsDone, escalateAt } = page.alert;
	if (escalation === null) return null;
	const next = escalation[stepsDone];
	return {
		at: escalateAt?.toISOString() ?? null,
		left: escalation.length - stepsDone,
		whom: next?.receivers.map(receiverWords(page, reader)) ?? [],
	};
}

function tellingViews(
	page: AlertPage,
	{ language }: Reader,
	readerId: number,
): Pick<AlertPageView, "tellings" | "holds" | "underWay" | "toMe"> {
	const { tellings, holds, underWay } = page.tellings;
	const personOf = nameFrom(page.people, language);
	return {
		tellings: tellings.map((telling) => ({
			...telling,
			at: telling.at.toISOString(),
			recipients: telling.recipients.map((recipient) => ({
				...recipient,
				name:
					(recipient.kind === "person"
						? personOf(recipient.id)
						: page.endpoints.find(({ id }) => id === recipient.id)?.name) ??
					String(recipient.id),
			})),
		})),
		holds: holds.map((hold) => ({ ...hold, at: hold.at.toISOString() })),
		underWay,
		toMe: toldTo({ tellings }, readerId).map(({ telling, recipient }) => ({
			at: telling.at.toISOString(),
			reason: telling.reason,
			outcome: recipient.outcome,
			why: recipient.reason,
			via: recipient.via,
		})),
	};
}

/** What was read of an alert, as this reader's page shows it. */
export function alertView(
	page: AlertPage,
	reader: Reader,
	readerId: number,
): AlertPageView {
	const { language, t } = reader;
	const { alert, metric, evidence, silence } = page;
	const { content } = alert;
	const nameOf = naming(page.names, language, t);
	const personOf = nameFrom(page.people, language);
	const period = evidencePeriod(page);
	const at = (scope: typeof page.scope) =>
		`${metricAddress(alert.metric, formatScope(scope))}${formatScope(scope) ? "&" : "?"}period=${formatPeriod(period)}`;
	return {
		id: alert.id,
		name: content.name,
		metric: metric?.name[language] ?? alert.metric,
		metricKey: alert.metric,
		metricGone: metric === null,
		unit: metric?.unit ?? "count",
		place: placeName(alert.scope, nameOf, t),
		state: alert.state,
		level: alert.endedAt ? alert.worst : alert.level,
		basis: alert.basis,
		since: (alert.firedAt ?? alert.openedAt).toISOString(),
		openedAt: alert.openedAt.toISOString(),
		firedAt: alert.firedAt?.toISOString() ?? null,
		endedAt: alert.endedAt?.toISOString() ?? null,
		endedAs: alert.endedAs,
		acknowledgedBy: personOf(alert.acknowledgedBy),
		acknowledgedAt: alert.acknowledgedAt?.toISOString() ?? null,
		assignee: personOf(alert.assigneeId),
		assigneeId: alert.assigneeId,
		rule: {
			id: alert.ruleId,
			version: alert.ruleVersion,
			current: alert.currentVersion,
			deleted: alert.ruleDeleted,
			condition: content.condition,
			window: content.window,
			warning: content.warning,
			critical: content.critical,
			noDataSeconds: content.noDataSeconds,
			notes: content.notes,
			link: content.link,
		},
		owner: personOf(alert.current.ownerId) ?? "",
		team: nameFrom(page.teams, language)(alert.current.teamId),
		facts: factsAddress(alert.metric, { scope: page.scope, period }),
		metricPage: at(page.scope),
		total: evidence?.total ?? null,
		peak: alert.peak,
		past: alert.past,
		points: evidence?.points ?? [],
		grain: evidence?.grain ?? "day",
		thresholds: thresholdValues(content, alert.basis),
		contributors:
			evidence?.contributors.map(({ dimension, memberId, share, current }) => ({
				name: nameOf(memberId),
				share,
				value: current.value,
				to: at({ ...page.scope, [dimension]: memberId }),
			})) ?? [],
		words:
			evidence?.words.map(({ text, at, members }) => ({
				text,
				at,
				product: members.product ? nameOf(members.product) : null,
			})) ?? [],
		events: page.events.map(({ id, at, kind, personId, content }) => ({
			id,
			at: at.toISOString(),
			kind,
			who: personOf(personId),
			to: typeof content.to === "number" ? personOf(content.to) : null,
			content,
		})),
		links: page.links.map(({ type, reference, linked_by }) => ({
			type,
			reference,
			who: personOf(linked_by) ?? "",
		})),
		...tellingViews(page, reader, readerId),
		silence: silence && {
			id: silence.id,
			until: silence.until.toISOString(),
			comment: silence.comment,
			author: personOf(silence.authorId) ?? "",
		},
		mute: page.mute?.name ?? null,
		escalation: escalationView(page, reader),
		may: page.may,
		candidates: page.candidates.map((one) => ({
			value: String(one.id),
			text: one[language],
		})),
		formKey: randomUUID(),
	};
}
