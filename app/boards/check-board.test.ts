import { expect, test } from "vitest";
import { checkTile, checkTitle } from "./check-board.ts";

const METRICS = new Map([
	["nps", { dimensions: ["line", "region"] as const }],
	["visits", { dimensions: ["channel"] as const }],
]);
const check = (input: object) => checkTile(input, METRICS);

test.each([
	["a title as it is", "Audio", { title: "Audio" }],
	[
		"spaces around it and breaks in it go",
		"  Audio \n\t 晨会 ",
		{ title: "Audio 晨会" },
	],
	[
		"80 characters are as many as fit, however many bytes",
		"🙂".repeat(80),
		{ title: "🙂".repeat(80) },
	],
])("%s", (_, title, expected) => {
	expect(checkTitle(title)).toEqual(expected);
});

test.each([
	["nothing", "", ""],
	["only spaces", " \n ", ""],
	["no text at all", { a: 1 }, ""],
	["81 characters, quoted", "x".repeat(81), "x".repeat(81)],
	["a book, quoted in part", "x".repeat(9000), "x".repeat(100)],
])("refuses as title %s", (_, title, value) => {
	expect(checkTitle(title)).toEqual({
		problem: { code: "title", value, allowed: "80" },
	});
});

test.each([
	[
		"a number, of the whole company over its own window, one column wide",
		{ form: "number", metric: "nps" },
		{ form: "number", metric: "nps", scope: "", period: "", width: 1 },
	],
	[
		"the scope in its one order",
		{ form: "number", metric: "nps", scope: "region:not-known,line:3" },
		{
			form: "number",
			metric: "nps",
			scope: "line:3,region:not-known",
			period: "",
			width: 1,
		},
	],
	[
		"a chart in a step of its own",
		{
			form: "chart",
			metric: "nps",
			period: "2026-Q3",
			grain: "week",
			width: "4",
		},
		{
			form: "chart",
			metric: "nps",
			scope: "",
			period: "2026-Q3",
			width: 4,
			grain: "week",
		},
	],
	[
		"a chart whose step follows the period",
		{ form: "chart", metric: "nps", grain: "" },
		{
			form: "chart",
			metric: "nps",
			scope: "",
			period: "",
			width: 2,
			grain: null,
		},
	],
	[
		"bars by a dimension that the metric has",
		{ form: "bars", metric: "visits", by: "channel" },
		{
			form: "bars",
			metric: "visits",
			scope: "",
			period: "",
			width: 2,
			by: "channel",
		},
	],
	[
		"a heading, its fields for metrics left aside",
		{ form: "heading", text: " Audio ", metric: "nps", by: "x" },
		{ form: "heading", width: 4, text: "Audio" },
	],
	[
		"a note keeps its lines",
		{ form: "note", text: "one\r\ntwo\u0007three" },
		{ form: "note", width: 2, text: "one\ntwo three" },
	],
])("takes %s", (_, input, tile) => {
	expect(check(input)).toEqual({ tile });
});

const nps = (change: object) => ({ form: "number", metric: "nps", ...change });
test.each([
	[
		"a form that there is not",
		{ form: "pie" },
		"form",
		"pie",
		"number, chart, bars, table, heading, note",
	],
	["no form", {}, "form", "", "number, chart"],
	["a metric that is gone", nps({ metric: "joy" }), "metric", "joy", "nps"],
	[
		"a scope that can't be read",
		nps({ scope: "line:x" }),
		"scope",
		"line:x",
		"line:12",
	],
	[
		"a scope by a dimension that the metric lacks",
		nps({ scope: "store:4" }),
		"not-split",
		"store",
		"line, region",
	],
	[
		"a period that can't be read",
		nps({ period: "last-0-days" }),
		"period",
		"last-0-days",
		"last-28-days",
	],
	[
		"a step that there is not",
		{ form: "chart", metric: "nps", grain: "minute" },
		"grain",
		"minute",
		"hour, day",
	],
	[
		"a breakdown by nothing",
		{ form: "table", metric: "nps" },
		"by",
		"",
		"line, region",
	],
	[
		"a breakdown by a dimension that the metric lacks",
		{ form: "bars", metric: "nps", by: "store" },
		"by",
		"store",
		"line, region",
	],
	["three columns", nps({ width: "3" }), "width", "3", "1, 2, 4"],
	["an empty heading", { form: "heading", text: " " }, "text", "", "80"],
	[
		"a heading that is a paragraph",
		{ form: "heading", text: "x".repeat(81) },
		"text",
		"x".repeat(81),
		"80",
	],
	[
		"a note that is a book",
		{ form: "note", text: "x".repeat(501) },
		"text",
		"x".repeat(100),
		"500",
	],
	[
		"things that are no text",
		nps({ scope: ["line:1"], width: {}, metric: null }),
		"metric",
		"",
		"nps",
	],
])(
	"refuses %s, quotes it and says what is allowed",
	(_, input, code, value, allowed) => {
		expect(check(input)).toMatchObject({
			problem: { code, value, allowed: expect.stringContaining(allowed) },
		});
	},
);
