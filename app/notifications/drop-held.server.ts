import type { Trx } from "../../db/client.ts";
import { dropHeldOf } from "../../db/queries/outbox.server.ts";

/** A subject is over: what quiet hours still hold of it is never told. Answers with who would have been, once a message. */
export async function dropHeld(
	trx: Trx,
	subject: string,
	now: Date,
): Promise<readonly { readonly personId: number; readonly key: string }[]> {
	const rows = await dropHeldOf(trx, subject, now);
	const once = new Map(
		rows.map(({ person_id, message_key }) => [
			`${person_id} ${message_key}`,
			{ personId: person_id, key: message_key },
		]),
	);
	return [...once.values()];
}
