import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMappedFile } from "./read-mapped-file.server.ts";
import { readMapping } from "./read-mapping.ts";

const json = {
	kind: "reviews",
	source: "shop",
	key: ["id"],
	columns: { reviewed_at: "at", rating: "stars", body: "text" },
	constants: { scale: 5, origin: "written" },
};

let folder = "";
beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-mapping-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, change = {}, name = "f.csv") {
	const file = path.join(folder, name);
	fs.writeFileSync(file, content);
	const progress = { bytes: 0, rows: 0, leftOut: 0 };
	const records = [];
	const unreadable = [];
	for await (const chunk of readMappedFile(
		file,
		readMapping({ ...json, ...change }),
		progress,
	)) {
		records.push(...chunk.records);
		unreadable.push(...chunk.unreadable);
	}
	return { records, unreadable, progress };
}

const AT = "2026-01-01T00:00:00Z";
const plain = `id,at,stars,text\n1,${AT},5,好用\n2,${AT},1,"two\nlines, ""quoted"""\n\n3,${AT}\n4,${AT},3,end\n`;

test("every record knows the line where it began", async () => {
	const { records, unreadable, progress } = await read(plain);
	expect(records.map(({ line }) => line)).toEqual([2, 3, 7]);
	expect(records[1]?.value).toMatchObject({ body: 'two\nlines, "quoted"' });
	expect(records[1]?.content()).toBe(`2,${AT},1,"two\nlines, ""quoted"""`);
	expect(unreadable).toMatchObject([
		{ line: 6, code: "wrong-number-of-columns" },
	]);
	expect(progress).toEqual({
		bytes: Buffer.byteLength(plain),
		rows: 4,
		leftOut: 0,
	});
});

test("a gzip file reads the same, whatever its name", async () => {
	const { records } = await read(gzipSync(plain));
	expect(records).toHaveLength(3);
});

test("tabs separate the cells of a .tsv", async () => {
	const { records } = await read(plain.replaceAll(",", "\t"), {}, "f.tsv");
	expect(records[0]?.value).toMatchObject({ rating: "5" });
});

const HAO = Buffer.from([0xba, 0xc3, 0xd3, 0xc3]);
const BIG5 = Buffer.from([0xa6, 0x6e, 0xa5, 0xce]);
const around = (bytes: Buffer) =>
	Buffer.concat([Buffer.from(`id,at,stars,text\n1,${AT},5,`), bytes]);
test.each([
	["gb18030", around(HAO)],
	["big5", around(BIG5)],
	[
		"utf-16le",
		Buffer.from(`\ufeffid,at,stars,text\n1,${AT},5,好用`, "utf16le"),
	],
	["utf-8", Buffer.from(`\ufeffid,at,stars,text\n1,${AT},5,好用`)],
])("reads %s", async (encoding, content) => {
	const { records } = await read(content, { encoding });
	expect(records[0]?.value).toMatchObject({ id: "1", body: "好用" });
});

const broken: [string, string | Buffer, string][] = [
	["bytes of another encoding", around(HAO), "not utf-8"],
	[
		"an open quote",
		`id,at,stars,text\n1,${AT},5,"x\n2,${AT},4,y\n`,
		"never closed",
	],
	["a gzip file that was cut off", gzipSync(plain).subarray(0, 60), "cut off"],
	["an empty file", "", "empty"],
];
test.each(broken)(
	"%s ends the reading with a clear error",
	async (_, content, text) => {
		await expect(read(content)).rejects.toThrow(
			expect.objectContaining({
				code: "unreadable-file",
				message: expect.stringContaining(text),
			}),
		);
	},
);

test("quotes are plain text where the mapping says so", async () => {
	const { records } = await read(`id,at,stars,text\n1,${AT},5,5" screen\n`, {
		quote: null,
	});
	expect(records[0]?.value).toMatchObject({ body: '5" screen' });
});
