import type { ColumnType } from "kysely";
import type { DefinitionContent } from "../../app/metrics/definition.ts";

export interface MetricTables {
	metric: { key: string; version: number };
	metric_version: {
		key: string;
		version: number;
		origin: "shipped" | "company";
		content: ColumnType<DefinitionContent, string, never>;
		since: ColumnType<Date, Date, never>;
		changed_by: string | null;
	};
}
