import { sweepMessages } from "../app/notifications/sweep-messages.server.ts";
import type { Job } from "./job.ts";

/** Messages that were delivered and read half a year ago go once a day. */
export const sweepMessagesJob: Job = {
	name: "sweep-messages",
	cron: "0 20 19 * * *",
	async run({ db }, { now }) {
		const rows = await sweepMessages(db, now);
		return rows > 0 ? `${rows} rows` : null;
	},
};
