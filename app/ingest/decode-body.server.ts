import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { rejectOf } from "./check-record.ts";
import type { RawRecord, RecordChunk, Reject } from "./record-chunk.ts";
import { recordLines } from "./record-lines.ts";
import { ArraySplitter, UnreadableBody } from "./split-array.ts";
import { type Line, LineSplitter, MAX_LINE } from "./split-lines.ts";

const MAX_COLUMNS = 200;
const CSV_CHUNK = 500;

export type BodyFormat = "ndjson" | "json" | "csv";

/** By the media type; null where it is none of ours. */
export function formatOf(contentType: string | null): BodyFormat | null {
	const type = (contentType ?? "application/x-ndjson")
		.split(";")[0]
		?.trim()
		.toLowerCase();
	if (type === "application/json") return "json";
	if (type === "text/csv") return "csv";
	return type === "application/x-ndjson" ||
		type === "application/jsonl" ||
		type === "application/x-jsonlines"
		? "ndjson"
		: null;
}

/** Few, so that what was parsed is garbage before the collector comes by. */
const AT_ONCE = 64;

function parseLines(lines: readonly Line[]): RecordChunk {
	const records: RawRecord[] = [];
	const unreadable: Reject[] = [];
	for (const { line, text } of lines) {
		const record = { line, value: undefined, content: () => text ?? "" };
		if (text === null) {
			unreadable.push(
				rejectOf(
					record,
					"",
					"line-too-long",
					undefined,
					`at most ${MAX_LINE} characters a line`,
				),
			);
			continue;
		}
		try {
			records.push({ line, value: JSON.parse(text), content: () => text });
		} catch {
			unreadable.push(
				rejectOf(record, "", "not-json", text, "one JSON object"),
			);
		}
	}
	return { records, unreadable };
}

async function* jsonChunks(
	texts: AsyncIterable<string>,
	format: "ndjson" | "json",
): AsyncIterable<RecordChunk> {
	// Blank lines in front of the first record count as lines too.
	let splitter: LineSplitter | ArraySplitter = new LineSplitter();
	let begun = false;
	for await (const text of texts) {
		const start = begun ? undefined : text.trimStart()[0];
		if (start !== undefined) {
			begun = true;
			if (format === "json" && start !== "[")
				throw new UnreadableBody(
					`the JSON body begins with '${start}': an array of objects is allowed, or NDJSON as application/x-ndjson`,
				);
			if (start === "[") splitter = new ArraySplitter();
		}
		const lines = splitter.push(text);
		for (let at = 0; at < lines.length; at += AT_ONCE)
			yield parseLines(lines.slice(at, at + AT_ONCE));
	}
	if (!begun) throw new UnreadableBody("the body is empty");
	yield parseLines(splitter.finish());
}

async function* csvChunks(
	texts: AsyncIterable<string>,
	checkHeader: (names: readonly string[]) => void,
): AsyncIterable<RecordChunk> {
	let columns: string[] | undefined;
	const parser = parse({
		bom: true,
		info: true,
		relax_column_count: true,
		skip_empty_lines: true,
		max_record_size: MAX_LINE,
	});
	const source = Readable.from(texts);
	source.on("error", (error) => parser.destroy(error));
	source.pipe(parser);
	const lineOf = recordLines();
	let records: RawRecord[] = [];
	let unreadable: Reject[] = [];
	try {
		for await (const { record, info } of parser as AsyncIterable<{
			record: string[];
			info: { lines: number };
		}>) {
			const line = lineOf(record, info.lines);
			if (columns === undefined) {
				columns = record.map((name) => name.trim());
				if (columns.length > MAX_COLUMNS)
					throw new UnreadableBody(
						`the header has ${columns.length} columns: at most ${MAX_COLUMNS} are allowed`,
					);
				const twice = columns.find((name, at) => columns?.indexOf(name) !== at);
				if (twice !== undefined)
					throw new UnreadableBody(
						`the column '${twice}' stands twice in the header`,
					);
				checkHeader(columns);
				continue;
			}
			const names = columns;
			const content = () => record.join(",");
			const row = { line, value: undefined, content };
			if (record.length !== names.length)
				unreadable.push(
					rejectOf(
						row,
						"",
						"wrong-number-of-columns",
						`${record.length} columns`,
						`${names.length} columns, as in the header`,
					),
				);
			else {
				const value: Record<string, string> = {};
				for (let at = 0; at < names.length; at++)
					value[names[at] as string] = record[at] as string;
				records.push({ line, value, content });
			}
			if (records.length + unreadable.length >= CSV_CHUNK) {
				yield { records, unreadable };
				records = [];
				unreadable = [];
			}
		}
	} catch (error) {
		if (error instanceof CsvError)
			throw new UnreadableBody(`the CSV can't be read: ${error.message}`);
		throw error;
	} finally {
		source.destroy();
		parser.destroy();
	}
	if (columns === undefined)
		throw new UnreadableBody(
			"the body is empty: a header line with the names of the fields is needed",
		);
	yield { records, unreadable };
}

export interface BodyOptions {
	readonly format: BodyFormat;
	/** May refuse a CSV by its header. */
	readonly checkHeader: (names: readonly string[]) => void;
}

/** The text of a body becomes chunks of records; throws UnreadableBody. */
export const decodeBody = (
	texts: AsyncIterable<string>,
	{ format, checkHeader }: BodyOptions,
): AsyncIterable<RecordChunk> =>
	format === "csv" ? csvChunks(texts, checkHeader) : jsonChunks(texts, format);
