import type { MetricDefinition, Translated } from "../metrics/definition.ts";

/** Stands where a card names a metric that is not defined any more: by its key, without a value. Version 0 is never a real one's. */
export function goneMetric(key: string): MetricDefinition {
	const words: Translated = { en: key, "zh-hant": key, "zh-hans": key };
	return {
		key,
		name: words,
		description: words,
		group: "sales",
		formula: { kind: "sum", of: [] },
		unit: "count",
		direction: "higher",
		owner: { en: "", "zh-hant": "", "zh-hans": "" },
		minimumSample: 1,
		windowDays: 28,
		freshnessMinutes: null,
		target: null,
		version: 0,
		origin: "company",
		since: new Date(0).toISOString(),
	};
}
