import { openClosings } from "../app/scorecards/open-closings.server.ts";
import type { Job } from "./job.ts";

/** Scorecards of a quarter that has ended go to their closing; each hour, since a day begins when the company's clock says so. */
export const openClosingsJob: Job = {
	name: "open-closings",
	cron: "20 7 * * * *",
	async run({ db }, { now }) {
		const cards = await openClosings(db, now);
		return cards > 0 ? `${cards} cards` : null;
	},
};
