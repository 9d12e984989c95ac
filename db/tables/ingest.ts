import type { ColumnType, Generated } from "kysely";
import type { RejectCode } from "../../app/ingest/record-chunk.ts";

type Day = ColumnType<string, string, string>;

/** The tables of facts, deltas and rollups differ by kind; their SQL is made from the kind's declaration in db/queries. */
export interface IngestTables {
	batch: {
		id: Generated<number>;
		kind: string;
		source_id: number;
		via: "http" | "file" | "demo";
		file_name: string | null;
		sent_by: string;
		token_id: number | null;
		person_id: number | null;
		idempotency_key: string | null;
		body_hash: Buffer | null;
		received_at: Date;
		committed_at: Generated<Date>;
		accepted: number;
		duplicates: number;
		differing: Generated<number>;
		superseded: number;
		rejected: number;
		first_day: Day | null;
		last_day: Day | null;
		undone_at: Date | null;
		undone_by: string | null;
		undo_reason: string | null;
	};
	reject: {
		batch_id: number;
		line: number;
		field: string;
		code: RejectCode;
		value: string;
		allowed: string;
		content: string;
	};
	fold_state: {
		kind: string;
		folded_through: Generated<number>;
		folded_at: Date | null;
		slots_since: Generated<Date | null>;
	};
	dirty_day: { kind: string; day: Day; commit_number: number };
}
