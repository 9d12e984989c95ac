import { factsEn } from "./en/facts.ts";
import { metricsEn } from "./en/metrics.ts";
import { shellEn } from "./en/shell.ts";

export const en = { ...shellEn, ...metricsEn, ...factsEn } as const;
