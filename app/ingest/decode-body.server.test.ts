import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "./body-bytes.server.ts";
import { type BodyFormat, decodeBody, formatOf } from "./decode-body.server.ts";

/** What a body says, by line, when it comes over the wire in these pieces. */
async function read(
	pieces: readonly Uint8Array[],
	format: BodyFormat,
	gzip = false,
): Promise<[number, unknown][]> {
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			for (const piece of pieces) controller.enqueue(piece);
			controller.close();
		},
	});
	const texts = textOf(body.getReader(), gzip, () => {});
	const found: [number, unknown][] = [];
	for await (const chunk of decodeBody(texts, {
		format,
		checkHeader: () => {},
	})) {
		for (const { line, value } of chunk.records) found.push([line, value]);
		for (const { line, code } of chunk.unreadable) found.push([line, code]);
	}
	return found.sort(([a], [b]) => a - b);
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
	const at = [
		0,
		...places.map((place) => place % (bytes.length + 1)),
		bytes.length,
	].sort((a, b) => a - b);
	return at.slice(1).map((end, number) => bytes.subarray(at[number], end));
}

const BODIES: [string, BodyFormat, string][] = [
	[
		"NDJSON behind blank lines",
		"ndjson",
		' \n\n{"id":"星"}\r\n\n{"id":"🌌é"}\nnonsense\n{"id":"c"}',
	],
	[
		"NDJSON behind a byte order mark",
		"ndjson",
		'\uFEFF{"id":"a"}\n{"id":"b"}\n',
	],
	[
		"a JSON array behind a byte order mark",
		"json",
		'\uFEFF [{"id":"🌌]"},\n{"id":"\\"["} , nonsense]\n',
	],
	["an array sent as NDJSON", "ndjson", '\n[{"id":"a"},{"id":"b"}]'],
	[
		"CSV with quotes, empty lines and a wide line",
		"csv",
		'\uFEFFid,name\r\na,"星\r\n""🌌"""\r\n\r\nb,x\r\nc,d,e\r\n',
	],
];

test.each(BODIES)(
	"%s says the same in any pieces, packed or not",
	async (_what, format, text) => {
		const bytes = new TextEncoder().encode(text);
		const whole = await read([bytes], format);
		expect(whole.length).toBeGreaterThan(1);
		const one = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
		expect(await read(one, format)).toEqual(whole);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (places) => {
				expect(await read(cut(bytes, places), format)).toEqual(whole);
				expect(await read(cut(gzipSync(bytes), places), format, true)).toEqual(
					whole,
				);
			}),
			{ numRuns: 30 },
		);
	},
);

test("lines keep their numbers: blank ones count, cells of several lines too", async () => {
	const lines = async (at: number) => {
		const [, format, text] = BODIES[at] as (typeof BODIES)[number];
		return (await read([new TextEncoder().encode(text)], format)).map(
			([line]) => line,
		);
	};
	expect(await lines(0)).toEqual([3, 5, 6, 7]);
	expect(await lines(2)).toEqual([1, 2, 3]);
	expect(await lines(4)).toEqual([2, 5, 6]);
});

test.each<[string | null, BodyFormat | null]>([
	[null, "ndjson"],
	["application/x-ndjson", "ndjson"],
	["application/jsonl", "ndjson"],
	["Application/JSON; charset=utf-8", "json"],
	["text/csv", "csv"],
	["text/plain", null],
	["", null],
	["multipart/form-data; boundary=x", null],
])("the media type %j is read as %j", (type, format) => {
	expect(formatOf(type)).toBe(format);
});
