import { factsEn } from "./en/facts.ts";
import { measuresEn } from "./en/measures.ts";
import { metricsEn } from "./en/metrics.ts";
import { shellEn } from "./en/shell.ts";

export const en = {
	...shellEn,
	...measuresEn,
	...metricsEn,
	...factsEn,
} as const;
