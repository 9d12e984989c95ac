import { foldRollups } from "../app/ingest/fold-rollups.server.ts";
import { KINDS } from "../app/metrics/kinds/all.ts";
import type { Job } from "./job.ts";

/** Readers take some 50 ms for a tail so long; evaluators of alerts read it several times a commit, so it does not grow for long either. */
const PATIENCE = { rows: 200_000, seconds: 2 };

/** Adds what was committed since the last fold into the rollups; readers add what is not folded yet themselves, so a late fold only costs them time. */
export const foldRollupsJob: Job = {
	name: "fold-rollups",
	cron: "* * * * * *",
	async run({ pool, master }, { signal }) {
		for (const kind of KINDS) {
			if (signal.aborted) break;
			await foldRollups(pool, kind, master.company.timeZone, PATIENCE);
		}
		return null;
	},
};
