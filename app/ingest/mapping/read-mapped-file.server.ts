import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type Info, parse } from "csv-parse";
import type { RawRecord, RecordChunk, Reject } from "../record-chunk.ts";
import { recordLines } from "../record-lines.ts";
import { FileError, fileError } from "./file-error.ts";
import { type RowMapper, rowMapper } from "./map-row.ts";
import type { Encoding, Mapping } from "./mapping.ts";

const CHUNK = 500;
/** A record longer than this is a quote that nobody closed. */
const LONGEST_RECORD = 2_000_000;

/** How far the reading is: bytes of the file as it lies there, rows behind the header, rows that `where` left out. */
export interface ReadingProgress {
	bytes: number;
	rows: number;
	leftOut: number;
}

async function isGzip(file: string): Promise<boolean> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
		return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
	} finally {
		await handle.close();
	}
}

/** Refuses bytes that are not of the encoding rather than store them as question marks. */
const decoding = (encoding: Encoding) =>
	async function* decode(bytes: AsyncIterable<Buffer>) {
		const decoder = new TextDecoder(encoding, { fatal: true });
		let at = 0;
		try {
			for await (const piece of bytes) {
				yield decoder.decode(piece, { stream: true });
				at += piece.length;
			}
			yield decoder.decode();
		} catch (error) {
			if (error instanceof TypeError)
				throw new FileError(
					`The file is not ${encoding} (soon after byte ${at}). The mapping's "encoding" says how it is written: utf-8, utf-16le, gb18030, big5`,
				);
			throw error;
		}
	};

const quoted = (cells: readonly string[], delimiter: string): string =>
	cells
		.map((cell) =>
			cell.includes(delimiter) || /["\r\n]/.test(cell)
				? `"${cell.replaceAll('"', '""')}"`
				: cell,
		)
		.join(delimiter);

export const delimiterOf = (file: string, mapping: Mapping): string =>
	mapping.delimiter ?? (/\.tsv(\.gz)?$/i.test(file) ? "\t" : ",");

/** Reads a file's rows as records of the mapping's kind, some hundred at a time, so that memory stays small whatever its size. */
export async function* readMappedFile(
	file: string,
	mapping: Mapping,
	progress: ReadingProgress = { bytes: 0, rows: 0, leftOut: 0 },
): AsyncGenerator<RecordChunk> {
	const delimiter = delimiterOf(file, mapping);
	const parser = parse({
		delimiter,
		quote: mapping.quote,
		info: true,
		relax_column_count: true,
		skip_empty_lines: true,
		max_record_size: LONGEST_RECORD,
	});
	const gzip = await isGzip(file);
	const input = createReadStream(file, { highWaterMark: 1 << 18 });
	const decode = decoding(mapping.encoding);
	const feeding = gzip
		? pipeline(input, createGunzip(), decode, parser)
		: pipeline(input, decode, parser);
	// An error also ends the loop below, which reports it.
	feeding.catch(() => {});

	const lineOf = recordLines();
	let map: RowMapper | null = null;
	let records: RawRecord[] = [];
	let unreadable: Reject[] = [];
	try {
		for await (const { record, info } of parser as AsyncIterable<{
			record: string[];
			info: Info;
		}>) {
			const line = lineOf(record, info.lines);
			if (map === null) {
				map = rowMapper(
					mapping,
					record.map((name) => name.trim()),
				);
				continue;
			}
			progress.rows++;
			const mapped = map(record, line, () => quoted(record, delimiter));
			if (mapped === null) progress.leftOut++;
			else if ("code" in mapped) unreadable.push(mapped);
			else records.push(mapped);
			if (records.length + unreadable.length >= CHUNK) {
				progress.bytes = input.bytesRead;
				yield { records, unreadable };
				records = [];
				unreadable = [];
			}
		}
	} catch (error) {
		throw fileError(error);
	}
	if (map === null)
		throw new FileError("The file is empty: its first line names the columns");
	progress.bytes = input.bytesRead;
	if (records.length + unreadable.length > 0) yield { records, unreadable };
}
