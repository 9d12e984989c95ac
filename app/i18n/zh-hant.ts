import type { Messages } from "./translate.ts";
import { factsZhHant } from "./zh-hant/facts.ts";
import { measuresZhHant } from "./zh-hant/measures.ts";
import { metricsZhHant } from "./zh-hant/metrics.ts";
import { shellZhHant } from "./zh-hant/shell.ts";

export const zhHant = {
	...shellZhHant,
	...measuresZhHant,
	...metricsZhHant,
	...factsZhHant,
} satisfies Messages;
