import type { Trx } from "../../db/client.ts";
import { listAddressees } from "../../db/queries/contact-preferences.server.ts";
import { findEndpoints } from "../../db/queries/endpoints.server.ts";
import {
	announceOutbox,
	insertInboxItems,
	insertMessage,
} from "../../db/queries/messages.server.ts";
import {
	insertOutbox,
	type NewOutboxRow,
} from "../../db/queries/outbox.server.ts";
import { preferenceOf } from "./addressee.ts";
import { type DeliveryDecision, decideDelivery } from "./decide-delivery.ts";
import type { EndpointKind } from "./endpoint.ts";
import type { Message, Recipient } from "./message.ts";

/** What was decided for one recipient, and why; the caller keeps it. */
export interface RecipientOutcome {
	readonly recipient: Recipient;
	readonly decision: DeliveryDecision;
}

/** People once each; who is named twice is on call if one of the two says so. */
function onCallOf(recipients: readonly Recipient[]): Map<number, boolean> {
	const people = new Map<number, boolean>();
	for (const recipient of recipients)
		if (recipient.kind === "person")
			people.set(
				recipient.personId,
				recipient.onCall || people.get(recipient.personId) === true,
			);
	return people;
}

async function decideForPeople(
	trx: Trx,
	message: Message,
	recipients: readonly Recipient[],
	now: Date,
): Promise<Map<number, DeliveryDecision>> {
	const people = onCallOf(recipients);
	const rows = await listAddressees(trx, [...people.keys()], now);
	const known = new Map(rows.map((row) => [row.id, row]));
	return new Map(
		[...people].map(([id, onCall]) => {
			const row = known.get(id);
			return [
				id,
				decideDelivery(
					{
						hasLeft: row?.gone ?? true,
						hasEmail: (row?.email ?? null) !== null,
						timeZone: row?.time_zone ?? "UTC",
						preference: preferenceOf(
							row ?? {
								channels: null,
								quiet_from: null,
								quiet_to: null,
								quiet_days: null,
								chosen_language: null,
							},
						),
						onCall,
					},
					message.mark,
					now,
				),
			];
		}),
	);
}

/** In the caller's transaction: what is in the inbox and the outbox is there exactly if what it tells of is. The same key twice changes nothing. */
export async function enqueueMessage(
	trx: Trx,
	message: Message,
	recipients: readonly Recipient[],
	now: Date,
): Promise<readonly RecipientOutcome[]> {
	const endpointIds = recipients.flatMap((one) =>
		one.kind === "endpoint" ? [one.endpointId] : [],
	);
	const decisions = await decideForPeople(trx, message, recipients, now);
	const enabled = new Map<number, EndpointKind>();
	if (endpointIds.length > 0)
		for (const one of await findEndpoints(trx, endpointIds))
			if (one.enabled) enabled.set(one.id, one.kind);

	const inbox: number[] = [];
	const rows: NewOutboxRow[] = [];
	const base = { message_key: message.key, created_at: now };
	for (const [id, decision] of decisions) {
		if (decision.do === "drop") continue;
		const held = decision.do === "hold";
		for (const channel of decision.channels)
			if (channel === "inbox" && !held) inbox.push(id);
			else
				rows.push({
					...base,
					key: `${message.key}/person:${id}/${channel}`,
					person_id: id,
					endpoint_id: null,
					channel,
					state: held ? "held" : "queued",
					due_at: held ? decision.until : now,
				});
	}
	for (const [id, kind] of enabled)
		rows.push({
			...base,
			key: `${message.key}/endpoint:${id}`,
			person_id: null,
			endpoint_id: id,
			channel: kind,
			state: "queued",
			due_at: now,
		});
	if (inbox.length + rows.length > 0) {
		await insertMessage(trx, message);
		await insertInboxItems(trx, message.key, inbox, now);
		if ((await insertOutbox(trx, rows)).length > 0) await announceOutbox(trx);
	}
	return recipients.map((recipient) => ({
		recipient,
		decision:
			recipient.kind === "person"
				? (decisions.get(recipient.personId) ?? {
						do: "drop",
						reason: "has-left",
					})
				: enabled.has(recipient.endpointId)
					? { do: "deliver", reason: "endpoint", channels: [] }
					: { do: "drop", reason: "disabled" },
	}));
}
