import type { Messages } from "./translate.ts";
import { adminZhHans } from "./zh-hans/admin.ts";
import { alertHoursZhHans } from "./zh-hans/alert-hours.ts";
import { alertMessagesZhHans } from "./zh-hans/alert-messages.ts";
import { alertRoutingZhHans } from "./zh-hans/alert-routing.ts";
import { alertRulesZhHans } from "./zh-hans/alert-rules.ts";
import { alertsZhHans } from "./zh-hans/alerts.ts";
import { boardsZhHans } from "./zh-hans/boards.ts";
import { companyZhHans } from "./zh-hans/company.ts";
import { defineZhHans } from "./zh-hans/define.ts";
import { drillZhHans } from "./zh-hans/drill.ts";
import { factsZhHans } from "./zh-hans/facts.ts";
import { homeZhHans } from "./zh-hans/home.ts";
import { liveZhHans } from "./zh-hans/live.ts";
import { measuresZhHans } from "./zh-hans/measures.ts";
import { metricsZhHans } from "./zh-hans/metrics.ts";
import { notificationsZhHans } from "./zh-hans/notifications.ts";
import { onCallZhHans } from "./zh-hans/on-call.ts";
import { peopleZhHans } from "./zh-hans/people.ts";
import { scorecardsZhHans } from "./zh-hans/scorecards.ts";
import { searchZhHans } from "./zh-hans/search.ts";
import { shellZhHans } from "./zh-hans/shell.ts";
import { silencesZhHans } from "./zh-hans/silences.ts";

export const zhHans = {
	...alertsZhHans,
	...shellZhHans,
	...measuresZhHans,
	...metricsZhHans,
	...factsZhHans,
	...homeZhHans,
	...companyZhHans,
	...boardsZhHans,
	...searchZhHans,
	...peopleZhHans,
	...adminZhHans,
	...drillZhHans,
	...defineZhHans,
	...liveZhHans,
	...alertMessagesZhHans,
	...notificationsZhHans,
	...alertRulesZhHans,
	...scorecardsZhHans,
	...alertRoutingZhHans,
	...alertHoursZhHans,
	...onCallZhHans,
	...silencesZhHans,
} satisfies Messages;
