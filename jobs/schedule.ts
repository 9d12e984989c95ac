import { deriveOrdersJob } from "./derive-orders.ts";
import { deriveStockJob } from "./derive-stock.ts";
import { foldRollupsJob } from "./fold-rollups.ts";
import type { Job } from "./job.ts";
import { openClosingsJob } from "./open-closings.ts";
import { proposeRestatementsJob } from "./propose-restatements.ts";
import { sendDigestsJob } from "./send-digests.ts";
import { sweepAllAlertsJob, sweepDueAlertsJob } from "./sweep-alerts.ts";
import { sweepMessagesJob } from "./sweep-messages.ts";
import { sweepSessionsJob } from "./sweep-sessions.ts";

/** Every job of the company, in one table; each one's file says what it does. */
export const schedule: readonly Job[] = [
	foldRollupsJob,
	deriveOrdersJob,
	deriveStockJob,
	sweepDueAlertsJob,
	sweepAllAlertsJob,
	sendDigestsJob,
	openClosingsJob,
	proposeRestatementsJob,
	sweepSessionsJob,
	sweepMessagesJob,
];
