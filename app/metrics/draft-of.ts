import { checkDefinition } from "./check-definition.ts";
import type { MetricDefinition } from "./definition.ts";

/** A definition that is not saved, checked and ready to be observed: version 0. */
export const draftOf = (definition: unknown, now: Date): MetricDefinition => ({
	...checkDefinition(definition),
	version: 0,
	origin: "company",
	since: now.toISOString(),
});
