import type { Db, Trx } from "../../db/client.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { allRoutes } from "../../db/queries/alert-routing.server.ts";
import {
	markComposed,
	parentsOf,
	takeAnnouncements,
	type WaitingAnnouncement,
} from "../../db/queries/announcements.server.ts";
import { peopleToldOf } from "../../db/queries/messages.server.ts";
import { readSettings } from "../../db/queries/metric-settings.server.ts";
import type { Language } from "../i18n/language.ts";
import { businessDay } from "../metrics/business-day.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import { dropHeld } from "../notifications/drop-held.server.ts";
import {
	enqueueMessage,
	type RecipientOutcome,
} from "../notifications/enqueue-message.server.ts";
import type { MessageContent, Recipient } from "../notifications/message.ts";
import { type Evidence, readEvidence } from "./alert-evidence.server.ts";
import {
	alertContent,
	alertData,
	markOf,
	type ToldAlert,
} from "./alert-message.ts";
import { findRecipients } from "./find-recipients.server.ts";
import { groupByCause } from "./group.ts";
import { inEachLanguage, membersIn } from "./in-each-language.server.ts";
import { type Receiver, receiversOf } from "./route.ts";
import type { Rule } from "./rule.ts";
import { scopeOf, subjectOf } from "./step-alert.ts";

/** A message each would be too many anyway; the rest follows at once. */
const AT_ONCE = 40;
const NO_EVIDENCE: Evidence = {
	contributors: [],
	words: [],
	points: [],
	grain: "day",
	total: null,
};

interface ComposeContext {
	readonly db: Db;
	readonly now: () => Date;
}

interface Told extends ToldAlert {
	readonly announcementId: number;
	readonly receivers: readonly Receiver[];
}

async function toldOf(
	db: Db,
	waiting: readonly WaitingAnnouncement[],
): Promise<Told[]> {
	const [routes, definitions] = await Promise.all([
		allRoutes(db),
		loadDefinitions(db, "all"),
	]);
	const metrics = new Map(definitions.map((one) => [one.key, one]));
	return waiting.map((one) => {
		const rule: Rule = {
			...one.content,
			id: one.ruleId,
			version: one.ruleVersion,
		};
		return {
			announcementId: one.id,
			alertId: one.alertId,
			rule,
			metric: metrics.get(rule.metric) ?? null,
			scope: scopeOf(rule, one.memberId),
			reason: one.reason,
			as: one.as,
			basis: one.basis,
			openedAt: one.openedAt,
			receivers:
				one.receivers ??
				receiversOf(routes, subjectOf(rule, one.memberId, one.as)),
		};
	});
}

const outcomeOf = ({ recipient, decision }: RecipientOutcome) => ({
	kind: recipient.kind,
	id: recipient.kind === "person" ? recipient.personId : recipient.endpointId,
	outcome: { deliver: "sent", hold: "held", drop: "dropped" }[decision.do],
	reason: decision.reason,
	via: "channels" in decision ? decision.channels : [],
});

/** A message that is ready but for being put into the outbox. */
interface Ready {
	readonly main: Told;
	readonly all: readonly Told[];
	readonly recipients: readonly Recipient[];
	readonly content: Readonly<Record<Language, MessageContent>>;
}

/** Everything that takes reading, outside of the transaction's own connection, so that messages of one round are made side by side. */
async function prepare(
	db: Db,
	main: Told,
	others: readonly Told[],
	today: string,
	now: Date,
): Promise<Ready> {
	const all = [main, ...others];
	const [recipients, evidence] = await Promise.all([
		findRecipients(db, all, today, now),
		main.metric && main.reason !== "resolved"
			? // A message that says less is better than none.
				readEvidence(db, {
					rule: main.rule,
					metric: main.metric,
					scope: main.scope,
					now,
				}).catch(() => NO_EVIDENCE)
			: NO_EVIDENCE,
	]);
	const content = await inEachLanguage(
		db,
		[
			...membersIn(all),
			...evidence.contributors.map(({ memberId }) => memberId),
			...evidence.words.flatMap(({ members }) => members.product ?? []),
		],
		(reader) => alertContent(main, others, evidence, reader),
	);
	return { main, all, recipients, content };
}

/** Whoever slept through all of it is not told that it is over. */
async function awakeRecipients(
	trx: Trx,
	{ all, recipients }: Ready,
	now: Date,
): Promise<readonly Recipient[]> {
	const subjects = all.map(({ alertId }) => `alert:${alertId}`);
	const slept = new Set<number>();
	for (const subject of subjects)
		for (const { personId } of await dropHeld(trx, subject, now))
			slept.add(personId);
	if (slept.size === 0) return recipients;
	for (const id of await peopleToldOf(trx, subjects)) slept.delete(id);
	return recipients.filter(
		(one) => one.kind !== "person" || !slept.has(one.personId),
	);
}

async function tell(trx: Trx, ready: Ready, now: Date): Promise<void> {
	const { main, all, content } = ready;
	const key = `announcement:${main.announcementId}`;
	const recipients =
		main.reason === "resolved"
			? await awakeRecipients(trx, ready, now)
			: ready.recipients;
	const outcomes = await enqueueMessage(
		trx,
		{
			key,
			subject: `alert:${main.alertId}`,
			mark: markOf(main.reason, main.as),
			content,
			data: alertData(main, all.slice(1)),
			at: now,
		},
		recipients,
		now,
	);
	await addEvents(
		trx,
		all.map(({ alertId, reason, as }) => ({
			alertId,
			at: now,
			kind: "told",
			content: {
				messageKey: key,
				reason,
				as,
				with: all
					.filter((one) => one.alertId !== alertId)
					.map((one) => one.alertId),
				recipients: outcomes.map(outcomeOf),
			},
		})),
	);
}

/** Makes messages of what was decided to be told, in the transaction that ticks it off. Answers with how many announcements there were. */
export async function composeAnnouncements(
	context: ComposeContext,
): Promise<{ announcements: number; messages: number; more: boolean }> {
	const { db } = context;
	return db.transaction().execute(async (trx) => {
		const waiting = await takeAnnouncements(trx, AT_ONCE);
		if (waiting.length === 0)
			return { announcements: 0, messages: 0, more: false };
		const now = context.now();
		const { time_zone } = await readSettings(db);
		const today = businessDay(time_zone)(now.getTime());
		const told = await toldOf(db, waiting);
		const byId = new Map(told.map((one) => [one.announcementId, one]));
		const parents = await parentsOf(db, membersIn(told), today);
		const groups = groupByCause(
			told.map((one) => ({
				...one,
				id: one.announcementId,
				metric: one.rule.metric,
				window: one.rule.window,
				condition: one.rule.condition,
			})),
			(_, id) =>
				parents
					.filter(({ memberId }) => memberId === id)
					.map(({ dimension, parentId }) => ({
						dimension,
						memberId: parentId,
					})),
		);
		const ready = await Promise.all(
			groups.map(({ main, others }) =>
				prepare(
					db,
					byId.get(main.id) as Told,
					others.map(({ id }) => byId.get(id) as Told),
					today,
					now,
				),
			),
		);
		for (const one of ready) await tell(trx, one, now);
		await markComposed(
			trx,
			waiting.map(({ id }) => id),
			now,
		);
		return {
			announcements: waiting.length,
			messages: groups.length,
			more: waiting.length === AT_ONCE,
		};
	});
}
