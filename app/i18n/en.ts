import { adminEn } from "./en/admin.ts";
import { alertMessagesEn } from "./en/alert-messages.ts";
import { alertRulesEn } from "./en/alert-rules.ts";
import { alertsEn } from "./en/alerts.ts";
import { boardsEn } from "./en/boards.ts";
import { companyEn } from "./en/company.ts";
import { drillEn } from "./en/drill.ts";
import { factsEn } from "./en/facts.ts";
import { homeEn } from "./en/home.ts";
import { liveEn } from "./en/live.ts";
import { measuresEn } from "./en/measures.ts";
import { metricsEn } from "./en/metrics.ts";
import { notificationsEn } from "./en/notifications.ts";
import { peopleEn } from "./en/people.ts";
import { scorecardsEn } from "./en/scorecards.ts";
import { searchEn } from "./en/search.ts";
import { shellEn } from "./en/shell.ts";

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
	...liveEn,
	...alertMessagesEn,
	...notificationsEn,
	...alertRulesEn,
	...scorecardsEn,
} as const;
