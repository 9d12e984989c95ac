import { expect, test } from "vitest";
import {
	BY_NAME,
	parseCompanySplit,
	readTableLook,
	tableAddress,
} from "./company-question.ts";

const look = (search: string) => readTableLook(new URLSearchParams(search));

test("without a word the company stands by line", () => {
	expect(parseCompanySplit(null)).toBe("line");
	expect(parseCompanySplit("region")).toBe("region");
});

test.each(["lot", "colour", "__proto__"])(
	"'%s' is refused with what is allowed",
	(text) => {
		expect(() => parseCompanySplit(text)).toThrow(
			`by '${text}': allowed are line, region, channel, store, product`,
		);
	},
);

test.each([
	[
		"nothing: the largest of the first column first",
		"",
		{ sort: "net-revenue", descending: true, page: 1 },
	],
	["a column", "sort=nps", { sort: "nps", descending: true, page: 1 }],
	[
		"a column upwards",
		"sort=nps&order=up",
		{ sort: "nps", descending: false, page: 1 },
	],
	["names", "sort=name&page=2", { sort: BY_NAME, descending: false, page: 2 }],
	[
		"a column that is not there",
		"sort=happiness&page=x",
		{ sort: "net-revenue", descending: true, page: 1 },
	],
])("reads %s", (_, search, wanted) => {
	expect(look(search)).toEqual(wanted);
});

test.each(["?by=region&sort=nps&order=up&page=3", "?by=store", "?sort=name"])(
	"%s is written as it was read",
	(address) => {
		const search = new URLSearchParams(address);
		expect(
			tableAddress(parseCompanySplit(search.get("by")), readTableLook(search)),
		).toBe(address);
	},
);
