import type { Db } from "../../db/client.ts";
import { putPreference } from "../../db/queries/contact-preferences.server.ts";
import {
	checkPreference,
	type PreferenceInput,
	type PreferenceProblem,
} from "./preference.ts";

/** A person's own choice; it holds for what comes from now on. It is nobody else's matter, so no trail is kept of it. */
export async function choosePreference(
	db: Db,
	personId: number,
	input: PreferenceInput,
	now: Date,
): Promise<{ readonly saved: true } | { readonly problem: PreferenceProblem }> {
	const checked = checkPreference(input);
	if ("problem" in checked) return checked;
	const { channels, quiet, language } = checked.preference;
	await db.transaction().execute((trx) =>
		putPreference(trx, {
			person_id: personId,
			channels: JSON.stringify(channels),
			quiet_from: quiet?.from ?? null,
			quiet_to: quiet?.to ?? null,
			quiet_days: [...(quiet?.days ?? [])],
			language,
			changed_at: now,
		}),
	);
	return { saved: true };
}
