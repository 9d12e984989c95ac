import type { Messages } from "./translate.ts";
import { factsZhHans } from "./zh-hans/facts.ts";
import { measuresZhHans } from "./zh-hans/measures.ts";
import { metricsZhHans } from "./zh-hans/metrics.ts";
import { shellZhHans } from "./zh-hans/shell.ts";

export const zhHans = {
	...shellZhHans,
	...measuresZhHans,
	...metricsZhHans,
	...factsZhHans,
} satisfies Messages;
