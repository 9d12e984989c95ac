/** The file can't be read to its end: nothing of it is taken. */
export class FileError extends Error {
	readonly code = "unreadable-file";
}

const MEANINGS: Readonly<Record<string, string>> = {
	CSV_QUOTE_NOT_CLOSED: "A quote is opened and never closed",
	CSV_MAX_RECORD_SIZE:
		"A record is longer than 2,000,000 bytes: a quote before it was opened and not closed",
	CSV_INVALID_CLOSING_QUOTE: "Text stands behind a closing quote",
	INVALID_OPENING_QUOTE: "A quote stands in the middle of a cell",
	Z_BUF_ERROR: "The gzip file ends before its end: it was cut off",
	Z_DATA_ERROR: "The gzip file is damaged",
};

/** Says what a reader's error means to the sender of the file; any other error stays as it is. */
export function fileError(error: unknown): unknown {
	if (!(error instanceof Error) || !("code" in error)) return error;
	const meaning = MEANINGS[String(error.code)];
	if (meaning === undefined) return error;
	const line = "lines" in error ? ` (line ${error.lines})` : "";
	return new FileError(
		`${meaning}${line}. If the file does not quote its cells, the mapping says "quote": null. ${error.message}`,
	);
}
