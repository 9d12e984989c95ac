import type { Db } from "../../db/client.ts";
import {
	muteTimings,
	silencesAt,
} from "../../db/queries/alert-quiet.server.ts";
import { muting } from "./mute.ts";
import { silencing } from "./silence.ts";
import type { Quiet } from "./step-alert.ts";
import type { AlertSubject } from "./subject.ts";

const NO_QUIET: Quiet = { silencedBy: null, mutedBy: null };

/** What silences and mute timings say of any alert at this moment; asked only where something is to be told. */
export async function quietNow(
	db: Db,
	now: Date,
): Promise<(subject: AlertSubject) => Quiet> {
	const silences = await silencesAt(db, now);
	const mutes = await muteTimings(db);
	if (silences.length === 0 && mutes.length === 0) return () => NO_QUIET;
	return (subject) => ({
		silencedBy: silencing(silences, subject, now)?.id ?? null,
		mutedBy: muting(mutes, subject, now)?.id ?? null,
	});
}
