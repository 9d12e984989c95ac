import type { RejectCode } from "../ingest/record-chunk.ts";

/** A batch as the pages show it. */
export interface BatchRow {
	readonly id: number;
	readonly kind: string;
	readonly source: string;
	readonly via: "http" | "file" | "demo";
	readonly fileName: string | null;
	readonly sentBy: string;
	readonly receivedAt: string;
	readonly accepted: number;
	readonly duplicates: number;
	readonly superseded: number;
	readonly rejected: number;
	readonly undoneAt: string | null;
}

/** The same with all that its own page says. */
export interface BatchDetail extends BatchRow {
	readonly committedAt: string;
	readonly differing: number;
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	readonly idempotencyKey: string | null;
	readonly undoneBy: string | null;
	readonly undoReason: string | null;
}

export interface RejectRow {
	readonly line: number;
	readonly field: string;
	readonly code: RejectCode;
	readonly value: string;
	readonly allowed: string;
	readonly content: string;
}
