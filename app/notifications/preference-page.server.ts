import type { Db } from "../../db/client.ts";
import { listAddressees } from "../../db/queries/contact-preferences.server.ts";
import type { Language } from "../i18n/language.ts";
import { languageOf, preferenceOf } from "./addressee.ts";
import { type Preference, USUAL_PREFERENCE } from "./preference.ts";

export interface PreferencePage {
	readonly preference: Preference;
	readonly email: string | null;
	readonly timeZone: string;
	/** Of mails, while nothing else is chosen. */
	readonly usualLanguage: Language;
}

/** What somebody chose, and what it rests on. */
export async function readPreferencePage(
	db: Db,
	personId: number,
	now: Date,
): Promise<PreferencePage> {
	const [row] = await listAddressees(db, [personId], now);
	return {
		preference: row ? preferenceOf(row) : USUAL_PREFERENCE,
		email: row?.email ?? null,
		timeZone: row?.time_zone ?? "UTC",
		usualLanguage: row ? languageOf({ ...row, chosen_language: null }) : "en",
	};
}
