import type { Db } from "../../db/client.ts";
import { isNewForm, tellPages } from "../../db/queries/alert-deeds.server.ts";
import { addEvents } from "../../db/queries/alert-evaluation.server.ts";
import { type Acting, readText, takeAlert } from "./take-alert.server.ts";

/** Adds what somebody has to say, also after it is over. A form sent twice says it once. */
export async function commentOnAlert(
	db: Db,
	{
		alertId,
		by,
		text,
		key,
	}: {
		readonly alertId: number;
		readonly by: Acting;
		readonly text: string;
		/** The form's own. */
		readonly key: string;
	},
	now: Date,
): Promise<void> {
	const said = readText(text, "comment");
	await db.transaction().execute(async (trx) => {
		await takeAlert(trx, { alertId, by, action: "comment" }, now);
		if (!(await isNewForm(trx, alertId, key))) return;
		await addEvents(trx, [
			{
				alertId,
				at: now,
				kind: "commented",
				personId: by.id,
				content: { text: said, key },
			},
		]);
		await tellPages(trx);
	});
}
