import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { CardContent, CardState } from "../../app/scorecards/card.ts";

/** A calendar day, `2026-11-22`. */
type Day = ColumnType<string, string, string>;
type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<
	Date | null,
	Date | null | undefined,
	Date | null
>;
/** Exact: select it as `::text`, the driver reads numeric as a number. */
type Exact = ColumnType<string, string, string>;

export interface ScorecardTables {
	scorecard: {
		id: GeneratedAlways<number>;
		person_id: number;
		fiscal_year: number;
		quarter: number;
		from_day: Day;
		to_day: Day;
		quarter_from: Day;
		quarter_to: Day;
		state: CardState;
		template: string | null;
		revision: Generated<number>;
		created_at: Instant;
		created_by: number;
	};
	scorecard_version: {
		card_id: number;
		version: number;
		effective_from: Day;
		content: ColumnType<CardContent, string, string>;
		reason: string | null;
		written_at: Instant;
		written_by: number;
		writer_ids: Generated<number[]>;
		approved_at: MaybeInstant;
		approved_by: number | null;
		declined_at: MaybeInstant;
	};
	scorecard_base: { card_id: number; amount: Exact; currency: string };
	scorecard_event: {
		id: GeneratedAlways<string>;
		card_id: number;
		at: Instant;
		kind: string;
		person_id: number | null;
		actor: string;
		line_id: string | null;
		text: string | null;
		detail: ColumnType<unknown, string | null, never>;
	};
	scorecard_ruling: {
		card_id: number;
		line_id: string;
		kind: "score" | "leave-out" | "accept";
		score: ColumnType<string | null, string | null, string | null>;
		reason: string;
		at: Instant;
		by_id: number;
	};
	scorecard_adjustment: {
		id: GeneratedAlways<number>;
		card_id: number;
		points: Exact;
		reason: string;
		at: Instant;
		by_id: number;
		withdrawn_at: MaybeInstant;
	};
	scorecard_approval: {
		card_id: number;
		person_id: number;
		at: Instant;
		score: string;
		percent: string;
	};
	scorecard_frozen: {
		card_id: number;
		at: Instant;
		proof: string;
		hash: string;
		score: ColumnType<string | null, string | null, never>;
	};
	scorecard_paid: {
		card_id: number;
		amount: Exact;
		base: Exact;
		currency: string;
	};
	scorecard_restatement: {
		id: GeneratedAlways<number>;
		card_id: number;
		at: Instant;
		proof: string;
		hash: string;
		score: ColumnType<string | null, string | null, never>;
		delta: Exact;
		reason: string | null;
		decided_at: MaybeInstant;
		decided_by: number | null;
		decision: "approved" | "declined" | "superseded" | null;
	};
	scorecard_restated_paid: {
		restatement_id: number;
		amount: Exact;
		base: Exact;
		currency: string;
	};
	scorecard_setting: {
		only_row: Generated<boolean>;
		user_weight: Exact;
		closing_after_days: number;
	};
}
