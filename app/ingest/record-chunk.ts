/** One fact as it was sent, not yet checked. */
export interface RawRecord {
	/** Where it stood, counted from 1: the line of an NDJSON body or a file, the place in a JSON array. */
	readonly line: number;
	/** An object of the kind's fields, or whatever else was sent in its place. */
	readonly value: unknown;
	/** As it was sent, for the list of rejects. */
	readonly content: () => string;
}

/** A reader of bodies or files yields some hundred records at a time, so that memory stays small and others get their turn. */
export interface RecordChunk {
	readonly records: readonly RawRecord[];
	/** Lines that could not even be read as records. */
	readonly unreadable: readonly Reject[];
}

/** One line that was not taken: which, why, and what would have been allowed. */
export interface Reject {
	readonly line: number;
	readonly field: string;
	readonly code: RejectCode;
	readonly value: string;
	readonly allowed: string;
	readonly content: string;
}

export const REJECT_CODES = [
	"not-json",
	"not-an-object",
	"line-too-long",
	"wrong-number-of-columns",
	"unknown-field",
	"missing",
	"not-text",
	"bad-text",
	"too-long",
	"not-a-number",
	"not-an-integer",
	"too-many-decimals",
	"out-of-range",
	"not-a-date",
	"no-zone",
	"too-early",
	"too-late",
	"ambiguous-time",
	"not-allowed",
	"no-rate",
	"too-many-new-members",
] as const;

export type RejectCode = (typeof REJECT_CODES)[number];
