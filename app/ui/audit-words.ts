import type { MessageKey, Translate } from "../i18n/translate.ts";

/** In words; what a later room records without words stands as it is recorded. */
const ACTIONS = {
	"person.signed-in": "audit.action.person.signed-in",
	"person.made-admin": "audit.action.person.made-admin",
	"person.password-set": "audit.action.person.password-set",
	"person.invited": "audit.action.person.invited",
	"person.sessions-ended": "audit.action.person.sessions-ended",
	"person.roles-changed": "audit.action.person.roles-changed",
	"person.left": "audit.action.person.left",
	"role.granted": "audit.action.role.granted",
	"role.revoked": "audit.action.role.revoked",
	"token.created": "audit.action.token.created",
	"token.revoked": "audit.action.token.revoked",
	"source.created": "audit.action.source.created",
	"source.terms-changed": "audit.action.source.terms-changed",
	"metric.changed": "audit.action.metric.changed",
	"batch.undone": "audit.action.batch.undone",
	"company.changed": "audit.action.company.changed",
	"master.imported": "audit.action.master.imported",
	"endpoint.created": "audit.action.endpoint.created",
	"endpoint.enabled": "audit.action.endpoint.enabled",
	"endpoint.disabled": "audit.action.endpoint.disabled",
	"outbox.replayed": "audit.action.outbox.replayed",
	"alert-route.created": "audit.action.alert-route.created",
	"alert-route.changed": "audit.action.alert-route.changed",
	"alert-route.moved": "audit.action.alert-route.moved",
	"alert-route.deleted": "audit.action.alert-route.deleted",
	"escalation-policy.created": "audit.action.escalation-policy.created",
	"escalation-policy.changed": "audit.action.escalation-policy.changed",
	"escalation-policy.deleted": "audit.action.escalation-policy.deleted",
	"mute-timing.created": "audit.action.mute-timing.created",
	"mute-timing.changed": "audit.action.mute-timing.changed",
	"mute-timing.deleted": "audit.action.mute-timing.deleted",
	"on-call-rota.created": "audit.action.on-call-rota.created",
	"on-call-rota.changed": "audit.action.on-call-rota.changed",
	"on-call-rota.deleted": "audit.action.on-call-rota.deleted",
	"on-call-rota.taken-over": "audit.action.on-call-rota.taken-over",
	"silence.created": "audit.action.silence.created",
	"silence.ended": "audit.action.silence.ended",
	"alert.acknowledged": "audit.action.alert.acknowledged",
	"alert.unacknowledged": "audit.action.alert.unacknowledged",
	"alert.assigned": "audit.action.alert.assigned",
	"scorecard.drafted": "scorecard.event.drafted",
	"scorecard.changed": "scorecard.event.changed",
	"scorecard.submitted": "scorecard.event.submitted",
	"scorecard.sent-back": "scorecard.event.sent-back",
	"scorecard.published": "scorecard.event.published",
	"scorecard.amendment-written": "scorecard.event.amendment-written",
	"scorecard.amendment-approved": "scorecard.event.amendment-approved",
	"scorecard.amendment-declined": "scorecard.event.amendment-declined",
	"scorecard.amendment-lapsed": "scorecard.event.amendment-lapsed",
	"scorecard.commented": "scorecard.event.commented",
	"scorecard.line-ruled": "scorecard.event.line-ruled",
	"scorecard.ruling-withdrawn": "scorecard.event.ruling-withdrawn",
	"scorecard.points-given": "scorecard.event.points-given",
	"scorecard.points-withdrawn": "scorecard.event.points-withdrawn",
	"scorecard.closing-opened": "scorecard.event.closing-opened",
	"scorecard.approved": "scorecard.event.approved",
	"scorecard.approvals-void": "scorecard.event.approvals-void",
	"scorecard.frozen": "scorecard.event.frozen",
	"scorecard.restatement-proposed": "scorecard.event.restatement-proposed",
	"scorecard.restatement-approved": "scorecard.event.restatement-approved",
	"scorecard.restatement-declined": "scorecard.event.restatement-declined",
	"scorecard-setting.changed": "audit.action.scorecard-setting.changed",
} as const satisfies Readonly<Record<string, MessageKey>>;

const OBJECTS = {
	person: "audit.object.person",
	token: "audit.object.token",
	source: "audit.object.source",
	metric: "audit.object.metric",
	batch: "audit.object.batch",
	company: "audit.object.company",
	master: "audit.object.master",
	endpoint: "audit.object.endpoint",
	outbox: "audit.object.outbox",
	"alert-route": "audit.object.alert-route",
	"escalation-policy": "audit.object.escalation-policy",
	"mute-timing": "audit.object.mute-timing",
	"on-call-rota": "audit.object.on-call-rota",
	silence: "audit.object.silence",
	alert: "audit.object.alert",
	scorecard: "audit.object.scorecard",
	"scorecard-setting": "audit.object.scorecard-setting",
} as const satisfies Readonly<Record<string, MessageKey>>;

export const OBJECT_TYPES = Object.keys(OBJECTS);

export const actionWords = (action: string, t: Translate): string =>
	Object.hasOwn(ACTIONS, action)
		? t(ACTIONS[action as keyof typeof ACTIONS])
		: action;

export const objectWords = (type: string, t: Translate): string =>
	Object.hasOwn(OBJECTS, type)
		? t(OBJECTS[type as keyof typeof OBJECTS])
		: type;

/** The page of what was changed, where it has one. */
export function objectPage(type: string, id: string): string | null {
	if (type === "person") return `/admin/people/${id}`;
	if (type === "metric") return `/metrics/${id}`;
	if (type === "scorecard") return `/scorecards/${id}`;
	if (type === "batch") return `/batches/${id}`;
	// Their numbers are no longer there once they are deleted, the lists are.
	if (type === "alert-route") return "/alerts/routes";
	if (type === "escalation-policy") return "/alerts/policies";
	if (type === "mute-timing") return "/alerts/mutes";
	if (type === "alert") return `/alerts/${id}`;
	if (type === "on-call-rota") return `/alerts/on-call#rota-${id}`;
	if (type === "silence") return "/alerts/silences";
	return type === "token" ? "/admin/tokens" : null;
}
