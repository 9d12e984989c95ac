import { alertContext } from "../app/alerts/alert-context.server.ts";
import { evaluateTouched } from "../app/alerts/evaluate-touched.server.ts";
import type { Loop } from "./loop.ts";

/** Evaluates what commits touch, as soon as they are there. */
export const watchAlertsLoop: Loop = {
	name: "watch-alerts",
	channel: "facts",
	every: 1000,
	start({ db, now, master }) {
		const alerts = alertContext(db, now, () => master.company.timeZone);
		return {
			async run() {
				while ((await evaluateTouched(alerts)) !== null);
			},
		};
	},
};
