import { proposeRestatements } from "../app/scorecards/propose-restatements.server.ts";
import type { Job } from "./job.ts";

/** What later facts make of frozen scorecards, for the committee; at night, since every card of a year is measured anew. */
export const proposeRestatementsJob: Job = {
	name: "propose-restatements",
	cron: "40 37 19 * * *",
	async run({ db }, { now, signal }) {
		const cards = await proposeRestatements(db, now, signal);
		return cards > 0 ? `${cards} cards` : null;
	},
};
