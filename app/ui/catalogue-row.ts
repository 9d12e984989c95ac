import type { MetricDefinition } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";

/** A metric as the catalogue shows it, in the reader's language. */
export interface CatalogueRow
	extends Pick<
		MetricDefinition,
		"key" | "group" | "unit" | "direction" | "target" | "windowDays"
	> {
	readonly name: string;
	readonly owner: string;
	/** The owner's English name, by which an address names them. */
	readonly ownerKey: string;
	readonly formula: string;
	/** Lower-case names in every language and script and in pinyin, key and owner: what the search looks through. */
	readonly search: string;
	/** ISO; null where no source has sent or said anything. */
	readonly completeThrough: string | null;
	readonly current: Observation;
	readonly previous: Observation;
}
