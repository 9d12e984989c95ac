import type { Db } from "../../db/client.ts";
import { insertLink, tellPages } from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { AlertError } from "./alert-error.ts";
import { isLinkType, LINK_TYPES, LONGEST_REFERENCE } from "./alert-link.ts";
import { type Acting, takeAlert } from "./take-alert.server.ts";

/** Says what an alert led to or belongs to, also after it is over; the same link again changes nothing. */
export async function linkAlert(
	db: Db,
	{
		alertId,
		by,
		type,
		reference,
	}: {
		readonly alertId: number;
		readonly by: Acting;
		readonly type: string;
		readonly reference: string;
	},
	now: Date,
): Promise<void> {
	const text = reference.trim();
	if (!isLinkType(type))
		throw new AlertError(
			"bad-input",
			`link to '${type.slice(0, 60)}': allowed are ${LINK_TYPES.join(", ")}`,
		);
	if (text === "" || text.length > LONGEST_REFERENCE)
		throw new AlertError(
			"bad-input",
			`reference '${text.slice(0, 60)}' has ${text.length} characters: 1 to ${LONGEST_REFERENCE} are allowed`,
		);
	await db.transaction().execute(async (trx) => {
		await takeAlert(trx, { alertId, by, action: "link" }, now);
		const link = { alertId, type, reference: text, at: now, by: by.id };
		if (!(await insertLink(trx, link))) return;
		await addEvents(trx, [
			{
				alertId,
				at: now,
				kind: "linked",
				personId: by.id,
				content: { type, reference: text },
			},
		]);
		await tellPages(trx);
	});
}
