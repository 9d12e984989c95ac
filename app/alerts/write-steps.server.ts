import type { Trx } from "../../db/client.ts";
import { tellPages } from "../../db/queries/alert-deeds.server.ts";
import {
	type AlertState,
	addEvents,
	announce,
	forgetInstances,
	type InstanceRow,
	type InstanceState,
	type NewAnnouncement,
	type NewEvent,
	openAlerts,
	pinEscalation,
	saveAlerts,
	saveInstances,
} from "../../db/queries/alert-evaluation.server.ts";
import { dueAt } from "./instance.ts";
import type { Rule } from "./rule.ts";
import { type AlertStep, scopeText } from "./step-alert.ts";

/** One instance's step, and what was stored of it before. */
export interface SteppedInstance {
	readonly rule: Rule;
	readonly memberId: number;
	readonly row: InstanceRow | undefined;
	readonly step: AlertStep;
}

export const instanceKey = (ruleId: number, memberId: number) =>
	`${ruleId} ${memberId}`;

/** Writes every change in a handful of statements, however many there are. Answers with how many are to be told. */
export async function writeSteps(
	trx: Trx,
	changes: readonly SteppedInstance[],
	now: Date,
): Promise<number> {
	const opened = await openAlerts(
		trx,
		changes
			.filter(({ row }) => row === undefined)
			.map(({ rule, memberId }) => ({
				ruleId: rule.id,
				ruleVersion: rule.version,
				memberId,
				metric: rule.metric,
				scope: scopeText(rule, memberId),
				openedAt: now,
			})),
	);
	const alerts: AlertState[] = [];
	const kept: InstanceState[] = [];
	const over: { ruleId: number; memberId: number }[] = [];
	const events: NewEvent[] = [];
	const announcements: NewAnnouncement[] = [];
	const escalating: { id: number; policyId: number; toldAt: Date }[] = [];
	for (const { rule, memberId, row, step } of changes) {
		const id = row?.alertId ?? opened.get(instanceKey(rule.id, memberId));
		if (id === undefined) throw new Error("an alert was not opened");
		const { decision, standing, before } = step;
		const moved =
			standing.state !== before.state || standing.level !== before.level;
		const tells = decision.tell;
		if (moved)
			events.push({
				alertId: id,
				at: now,
				kind: "state",
				content: {
					from: before,
					to: standing,
					basis: step.basis,
					ended: step.ended,
				},
			});
		if (step.isNewDecision)
			events.push({
				alertId: id,
				at: now,
				kind: "decision",
				content: { ...decision, text: step.decided },
			});
		if (tells) {
			announcements.push({
				alertId: id,
				reason: decision.reason,
				as: decision.as,
				receivers: null,
				basis: step.basis,
				at: now,
			});
			if (decision.reason === "first" && rule.escalationPolicyId !== null)
				escalating.push({ id, policyId: rule.escalationPolicyId, toldAt: now });
		}
		alerts.push({
			id,
			state: standing.state,
			level: standing.level,
			worst: step.worst,
			past: step.past,
			firedAt: step.firedAt === null ? null : new Date(step.firedAt),
			endedAt: step.ended ? now : null,
			endedAs: step.ended,
			toldAs: tells ? decision.as : (row?.toldAs ?? null),
			toldAt: tells ? now : (row?.toldAt ?? null),
			decided: step.isNewDecision ? step.decided : (row?.decided ?? null),
			basis: moved ? step.basis : null,
			peak: step.peak,
		});
		if (step.ended) over.push({ ruleId: rule.id, memberId });
		else {
			const due = dueAt(rule, step.instance);
			kept.push({
				ruleId: rule.id,
				memberId,
				ruleVersion: rule.version,
				content: step.instance,
				alertId: id,
				dueAt: due === null ? null : new Date(due),
			});
		}
	}
	await saveInstances(trx, kept);
	await forgetInstances(trx, over);
	await saveAlerts(trx, alerts);
	await pinEscalation(trx, escalating);
	await addEvents(trx, events);
	await announce(trx, announcements);
	if (changes.length > 0) await tellPages(trx);
	return announcements.length;
}
