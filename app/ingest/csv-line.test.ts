import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "./csv-line.ts";

test.each([
	["plain cells", ["a", "1"], "a,1"],
	["a comma, a quote, a line", ["a,b", 'c"d', "e\nf"], '"a,b","c""d","e\nf"'],
	["an empty cell", ["", "b"], ",b"],
	[
		"what a spreadsheet would run",
		["=1+1", "@x", "+cmd", "-cmd"],
		"'=1+1,'@x,'+cmd,'-cmd",
	],
	[
		"a tab or carriage return in front of it",
		["\t=1", "\r=1"],
		`'\t=1,"'\r=1"`,
	],
	["numbers stay numbers", ["-1.5", "+7", "-1,5"], '-1.5,+7,"-1,5"'],
])("%s", (_sentence, cells, line) => {
	expect(csvLine(cells)).toBe(`${line}\r\n`);
});

test("any cells come back from a reader of CSV, but for the apostrophe", () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }),
			(cells) => {
				const [read] = parse(csvLine(cells), { relax_column_count: true });
				const plain = (text: string) => text.replace(/^'/, "");
				expect((read as string[]).map(plain)).toEqual(cells.map(plain));
			},
		),
	);
});
