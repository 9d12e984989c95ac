import { sweepSessions } from "../app/identity/sweep-sessions.server.ts";
import type { Job } from "./job.ts";

/** Sessions that ran out serve nobody; they go once a day. */
export const sweepSessionsJob: Job = {
	name: "sweep-sessions",
	cron: "0 10 19 * * *",
	async run({ db }, { now }) {
		await sweepSessions(db, now);
		return null;
	},
};
