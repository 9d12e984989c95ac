import type { Messages } from "./translate.ts";
import { adminZhHant } from "./zh-hant/admin.ts";
import { alertHoursZhHant } from "./zh-hant/alert-hours.ts";
import { alertMessagesZhHant } from "./zh-hant/alert-messages.ts";
import { alertRoutingZhHant } from "./zh-hant/alert-routing.ts";
import { alertRulesZhHant } from "./zh-hant/alert-rules.ts";
import { alertsZhHant } from "./zh-hant/alerts.ts";
import { boardsZhHant } from "./zh-hant/boards.ts";
import { companyZhHant } from "./zh-hant/company.ts";
import { defineZhHant } from "./zh-hant/define.ts";
import { drillZhHant } from "./zh-hant/drill.ts";
import { factsZhHant } from "./zh-hant/facts.ts";
import { homeZhHant } from "./zh-hant/home.ts";
import { liveZhHant } from "./zh-hant/live.ts";
import { measuresZhHant } from "./zh-hant/measures.ts";
import { metricsZhHant } from "./zh-hant/metrics.ts";
import { notificationsZhHant } from "./zh-hant/notifications.ts";
import { onCallZhHant } from "./zh-hant/on-call.ts";
import { peopleZhHant } from "./zh-hant/people.ts";
import { scorecardsZhHant } from "./zh-hant/scorecards.ts";
import { searchZhHant } from "./zh-hant/search.ts";
import { shellZhHant } from "./zh-hant/shell.ts";
import { silencesZhHant } from "./zh-hant/silences.ts";

export const zhHant = {
	...alertsZhHant,
	...shellZhHant,
	...measuresZhHant,
	...metricsZhHant,
	...factsZhHant,
	...homeZhHant,
	...companyZhHant,
	...boardsZhHant,
	...searchZhHant,
	...peopleZhHant,
	...adminZhHant,
	...drillZhHant,
	...defineZhHant,
	...liveZhHant,
	...alertMessagesZhHant,
	...notificationsZhHant,
	...alertRulesZhHant,
	...scorecardsZhHant,
	...alertRoutingZhHant,
	...alertHoursZhHant,
	...onCallZhHant,
	...silencesZhHant,
} satisfies Messages;
