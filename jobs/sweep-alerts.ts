import { alertContext } from "../app/alerts/alert-context.server.ts";
import { escalateAlerts } from "../app/alerts/escalate-alerts.server.ts";
import {
	evaluateTick,
	type Sweep,
} from "../app/alerts/evaluate-tick.server.ts";
import type { AlertContext } from "../app/alerts/evaluate-touched.server.ts";
import type { AppContext } from "../app/context.server.ts";
import type { Job } from "./job.ts";

let held: AlertContext | undefined;
const alertsOf = ({ db, now, master }: AppContext): AlertContext => {
	held ??= alertContext(db, now, () => master.company.timeZone);
	return held;
};

async function sweep(context: AppContext, of: Sweep): Promise<string | null> {
	const done = await evaluateTick(alertsOf(context), of);
	return done && done.changed > 0
		? `${done.instances} instances, ${done.changed} changed, ${done.announced} to be told`
		: null;
}

/** What waits for time: `for`, keep firing, and steps of escalation. */
export const sweepDueAlertsJob: Job = {
	name: "sweep-due-alerts",
	cron: "* * * * * *",
	async run(context, { now }) {
		const swept = await sweep(context, "due");
		const escalated = await escalateAlerts(context.db, now);
		return escalated > 0 ? `${escalated} escalated` : swept;
	},
};

/** Every rule: windows slide, sources fall silent, silences end, without a fact. */
export const sweepAllAlertsJob: Job = {
	name: "sweep-all-alerts",
	cron: "20 * * * * *",
	leaseSeconds: 60,
	run: (context) => sweep(context, "all"),
};
