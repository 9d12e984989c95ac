import { sendDigests } from "../app/alerts/send-digests.server.ts";
import type { Job } from "./job.ts";

/** What moved, fired and is open, to each team: each morning of the company's clock, and on Mondays of the week. */
export const sendDigestsJob: Job = {
	name: "send-digests",
	cron: "40 */5 * * * *",
	leaseSeconds: 60,
	async run({ db }, { now }) {
		const sent = await sendDigests(db, now);
		return sent > 0 ? `${sent} digests` : null;
	},
};
