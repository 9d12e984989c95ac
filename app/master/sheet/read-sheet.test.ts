import { expect, test } from "vitest";
import { free, must } from "./column.ts";
import { decodeSheet } from "./decode-sheet.ts";
import { code, currency, day, decimal, list, timeZone } from "./read-cell.ts";
import { readSheet } from "./read-sheet.ts";
import type { SheetError } from "./sheet-error.ts";

const columns = {
	code: must(code),
	from: free(day),
	cost: free(decimal(9, 4, "0")),
	names: free(list(code)),
};

const problems = (text: string): string => {
	try {
		readSheet(text, columns);
		return "";
	} catch (error) {
		return (error as SheetError).message;
	}
};

test("a file is read line by line: no column is undefined, no cell is null", () => {
	expect(
		readSheet('\u{feff}Code,cost\r\nA,7.10\r\n"B, ""b""",\r\n\r\n', columns),
	).toEqual([
		{ at: 2, code: "A", cost: "7.1" },
		{ at: 3, code: 'B, "b"', cost: null },
	]);
});

test("a line is named by where it begins, also after one that spans several", () => {
	expect(problems('code,cost\nA,1\n"B\nb",x\nC,y')).toMatch(
		/^3 problems.*\nline 3, code: .*\nline 3, cost: 'x'.*\nline 5, cost: 'y'/,
	);
});

test.each([
	[
		"a wrong cell",
		"code,from\nA,2026-02-30",
		"line 2, from: '2026-02-30' (not-a-day); allowed: a day like 2026-11-22",
	],
	[
		"an empty cell that has to be filled",
		"code,cost\n,1",
		"line 2, code: '' (empty); allowed: a value",
	],
	[
		"a column that has to be there",
		"cost\n1",
		"line 1, code: '' (missing-column); allowed: code, from, cost, names",
	],
	[
		"a column that nobody knows",
		"code,price\nA,1",
		"line 1, price: 'price' (unknown-column)",
	],
	[
		"a column twice",
		"code,cost,cost\nA,1,2",
		"line 1, cost: 'cost' (repeated-column)",
	],
	["another separator", "code;cost\nA;1", "(not-separated-by-commas)"],
	[
		"too many cells",
		"code,cost\nA,1,5",
		"line 2, the whole line: '3 cells' (wrong-number-of-cells); allowed: 2",
	],
	["a quote that never ends", 'code,cost\n"A,1', "(csv-quote-not-closed)"],
	["nothing at all", "", "(empty-file)"],
	[
		"a decimal comma",
		'code,cost\nA,"1,5"',
		"line 2, cost: '1,5' (not-a-number)",
	],
	["an exponent", "code,cost\nA,1e3", "line 2, cost: '1e3' (not-a-number)"],
])("%s is named", (_, text, expected) => {
	expect(problems(text)).toContain(expected);
});

test("of many problems the first fifty are listed and all are counted", () => {
	const text = `code,cost\n${"A,x\n".repeat(80)}`;
	expect(problems(text)).toMatch(/^80 problems, nothing was changed:/);
	expect(problems(text).split("\n")).toHaveLength(52);
	expect(problems(text)).toMatch(/and 30 more$/);
});

test("several in a cell, each once, by either semicolon", () => {
	expect(
		readSheet("code,names\nA, 王總 ; Vivian；Vivian;", columns)[0]?.names,
	).toEqual(["王總", "Vivian"]);
});

test.each([
	["UTF-16", Buffer.from("\u{feff}code\n", "utf16le"), "(not-utf-8)"],
	[
		"GB18030, with the line of its first character",
		Buffer.from([99, 10, 65, 10, 0xcc, 0xe8]),
		"line 3, the whole file",
	],
	["an Excel workbook", Buffer.from("PK\u0003\u0004"), "(a-workbook-or-zip)"],
	["a compressed file", Buffer.from([0x1f, 0x8b, 8]), "(compressed)"],
	["a NUL character", Buffer.from("code\nA\0"), "line 2, the whole file"],
])("%s is refused by name", (_, bytes, expected) => {
	expect(() => decodeSheet(bytes)).toThrow(expected);
	expect(() => decodeSheet(bytes)).toThrow("save as 'CSV UTF-8");
});

test.each([
	["Asia/Shanghai", true],
	["UTC", true],
	["Asia/Atlantis", false],
	["+08:00", false],
	["", false],
])("'%s' as a time zone: %s", (zone, good) => {
	expect("value" in timeZone(zone)).toBe(good);
});

test.each([
	["cny", true],
	["RMB", false],
	["US", false],
])("'%s' as a currency: %s", (name, good) => {
	expect("value" in currency(name)).toBe(good);
});

test("numbers are kept exactly, in their shortest form", () => {
	const read = decimal(3, 2, "more than 0");
	expect(read("007.100")).toEqual({ value: "7.1" });
	expect(read("100")).toEqual({ value: "100" });
	for (const wrong of ["0", "0.00", "1000", "1.234", "-1", ".5", "5.", "１"])
		expect(read(wrong), wrong).toHaveProperty("code");
});
