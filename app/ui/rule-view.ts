import type { Precision } from "../alerts/precision.ts";
import type { Level } from "../alerts/rule.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import type { RuleSays } from "./rule-says.tsx";

export interface FiredRow {
	readonly id: number;
	readonly place: string;
	readonly level: Level | null;
	/** ISO. */
	readonly firedAt: string;
	readonly endedAt: string | null;
	readonly past: boolean;
	readonly actedOn: boolean;
	readonly peak: number | null;
}

/** One rule in the reader's language. */
export interface RuleView {
	readonly id: number;
	readonly version: number;
	readonly name: string;
	readonly enabled: boolean;
	readonly owner: string;
	readonly deletedAt: string | null;
	readonly notes: string;
	readonly link: string | null;
	readonly labels: readonly string[];
	readonly says: RuleSays;
	readonly unit: MetricUnit;
	readonly metricAddress: string;
	readonly precision: Precision;
	readonly criesWolf: boolean;
	readonly open: number;
	readonly alerts: readonly FiredRow[];
	readonly versions: readonly {
		readonly version: number;
		readonly at: string;
		readonly byId: number;
		readonly by: string;
		readonly name: string;
		readonly enabled: boolean;
		readonly says: RuleSays;
	}[];
}
