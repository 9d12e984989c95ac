import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Dimension } from "../../app/metrics/dimension.ts";

/** A calendar day, `2026-11-22`. */
type Day = ColumnType<string, string, string>;

export interface MasterTables {
	company: {
		only_row: Generated<boolean>;
		name: Generated<string>;
		time_zone: Generated<string>;
		reporting_currency: Generated<string>;
		fiscal_year_start_month: Generated<number>;
		stock_carry_days: Generated<number>;
		is_demo: Generated<boolean>;
	};
	member: {
		id: GeneratedAlways<number>;
		dimension: Dimension;
		code: string;
		known: Generated<boolean>;
		name_en: string | null;
		name_zh_hant: string | null;
		name_zh_hans: string | null;
		first_seen_at: Generated<Date>;
		retired_on: Day | null;
	};
	member_parent: { member_id: number; parent_id: number; valid_from: Day };
	unit_cost: {
		product_id: number;
		valid_from: Day;
		currency: string;
		cost: ColumnType<string, string, string>;
	};
	exchange_rate: {
		currency: string;
		valid_from: Day;
		version: Generated<number>;
		rate: ColumnType<string, string, never>;
		note: string | null;
		loaded_at: Generated<Date>;
	};
	source: {
		id: GeneratedAlways<number>;
		key: string;
		name: string;
		created_at: Generated<Date>;
	};
	source_kind: {
		source_id: number;
		kind: string;
		complete_through: Date | null;
		/** An SQL interval, as text. */
		complete_after: ColumnType<string | null, string | null, string | null>;
		promise: ColumnType<string | null, string | null, string | null>;
		latest_fact_at: Date | null;
		latest_commit_at: Date | null;
		/** Nobody waits for it any more. */
		retired_at: ColumnType<Date | null, Date | null, Date | null>;
	};
}
