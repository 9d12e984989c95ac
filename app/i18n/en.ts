import { adminEn } from "./en/admin.ts";
import { alertHoursEn } from "./en/alert-hours.ts";
import { alertMessagesEn } from "./en/alert-messages.ts";
import { alertRoutingEn } from "./en/alert-routing.ts";
import { alertRulesEn } from "./en/alert-rules.ts";
import { alertsEn } from "./en/alerts.ts";
import { boardsEn } from "./en/boards.ts";
import { companyEn } from "./en/company.ts";
import { defineEn } from "./en/define.ts";
import { drillEn } from "./en/drill.ts";
import { factsEn } from "./en/facts.ts";
import { homeEn } from "./en/home.ts";
import { liveEn } from "./en/live.ts";
import { measuresEn } from "./en/measures.ts";
import { metricsEn } from "./en/metrics.ts";
import { notificationsEn } from "./en/notifications.ts";
import { onCallEn } from "./en/on-call.ts";
import { peopleEn } from "./en/people.ts";
import { scorecardsEn } from "./en/scorecards.ts";
import { searchEn } from "./en/search.ts";
import { shellEn } from "./en/shell.ts";
import { silencesEn } from "./en/silences.ts";

export const en = {
	...alertsEn,
	...shellEn,
	...measuresEn,
	...metricsEn,
	...factsEn,
	...homeEn,
	...companyEn,
	...boardsEn,
	...searchEn,
	...peopleEn,
	...adminEn,
	...drillEn,
	...defineEn,
	...liveEn,
	...alertMessagesEn,
	...notificationsEn,
	...alertRulesEn,
	...scorecardsEn,
	...alertRoutingEn,
	...alertHoursEn,
	...onCallEn,
	...silencesEn,
} as const;
