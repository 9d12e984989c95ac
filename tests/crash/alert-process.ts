import { randomUUID } from "node:crypto";
import { readConfig } from "../../app/config.server.ts";
import { createAppContext } from "../../app/context.server.ts";
import { composeAnnouncementsLoop } from "../../jobs/compose-announcements.ts";
import { deliverOutbox } from "../../jobs/deliver-outbox.ts";
import { keepSchedule } from "../../jobs/keep-schedule.server.ts";
import { startLoops } from "../../jobs/loops.ts";
import { schedule } from "../../jobs/schedule.ts";
import { watchAlertsLoop } from "../../jobs/watch-alerts.ts";
import { writeLog } from "../../server/write-log.ts";

/** What jobs/worker.ts runs, killed by the crash test; leases are short, so that what a dead process had in hand is soon taken up. */
const LEASE_SECONDS = 2;

const context = await createAppContext(readConfig(), {
	name: "nebula crash",
	connections: 8,
});
keepSchedule(
	context,
	{
		name: `${process.pid}:${randomUUID()}`,
		stopping: new AbortController().signal,
		log: writeLog,
	},
	schedule.map((job) => ({ ...job, leaseSeconds: LEASE_SECONDS })),
);
await startLoops(context, writeLog, [
	watchAlertsLoop,
	composeAnnouncementsLoop,
	deliverOutbox({ leaseMs: LEASE_SECONDS * 1000 }),
]);
process.on("disconnect", () => process.exit());
process.send?.({});
