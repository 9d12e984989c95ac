import { buildOrderLine } from "./ingest-fixture.ts";

export const line = (overrides = {}) =>
	JSON.stringify(buildOrderLine(overrides));
export const GOOD = line({ id: "good" });
const MEGABYTE = "x".repeat(1_000_000);
export const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
/** A line as a sender could write it by hand, with text in place of a field's value. */
export const raw = (field: string, text: string) =>
	line({ [field]: "HERE" }).replace('"HERE"', text);

/** What is wrong, the field and code of its reject, the line. */
export const BAD_LINES: [string, string, string, string][] = [
	[
		"a date without a zone",
		"ordered_at",
		"no-zone",
		line({ ordered_at: "2026-11-20T10:00:00" }),
	],
	["a day alone", "ordered_at", "no-zone", line({ ordered_at: "2026-11-20" })],
	[
		"1970-01-01",
		"ordered_at",
		"too-early",
		line({ ordered_at: "1970-01-01T00:00:00Z" }),
	],
	[
		"the year 20026",
		"ordered_at",
		"not-a-date",
		line({ ordered_at: "20026-01-01T00:00:00Z" }),
	],
	[
		"the day after tomorrow",
		"ordered_at",
		"too-late",
		line({ ordered_at: "2026-11-24T00:00:00Z" }),
	],
	[
		"epoch milliseconds",
		"ordered_at",
		"not-a-date",
		line({ ordered_at: 1_795_000_000_000 }),
	],
	["NaN as text", "quantity", "not-a-number", line({ quantity: "NaN" })],
	["NaN as JSON does not know it", "", "not-json", raw("quantity", "NaN")],
	[
		"a number beyond all numbers",
		"revenue",
		"not-a-number",
		raw("revenue", "1e999"),
	],
	["half a piece", "quantity", "not-an-integer", line({ quantity: 0.5 })],
	[
		"a million and one pieces",
		"quantity",
		"out-of-range",
		line({ quantity: 1_000_001 }),
	],
	[
		"a fifth decimal",
		"revenue",
		"too-many-decimals",
		line({ revenue: 0.00001 }),
	],
	["a decimal comma", "revenue", "not-a-number", line({ revenue: "12,5" })],
	[
		"an amount as an object",
		"revenue",
		"not-a-number",
		line({ revenue: { valueOf: 1 } }),
	],
	["no revenue", "revenue", "missing", line({ revenue: null })],
	[
		"a currency without a rate",
		"currency",
		"no-rate",
		line({ currency: "XXX" }),
	],
	[
		"a currency in small letters",
		"currency",
		"not-allowed",
		line({ currency: "cny" }),
	],
	["an id of 201 characters", "id", "too-long", line({ id: "i".repeat(201) })],
	[
		"an id that is a number too long to be exact",
		"id",
		"not-text",
		raw("id", "12345678901234567891"),
	],
	["text of a megabyte", "customer", "too-long", line({ customer: MEGABYTE })],
	[
		"a line of more than a mebibyte",
		"",
		"line-too-long",
		line({ customer: MEGABYTE + MEGABYTE }),
	],
	[
		"a NUL written as an escape",
		"customer",
		"bad-text",
		line({ customer: "a\u0000b" }),
	],
	["a NUL as a byte", "", "not-json", raw("customer", '"a\u0000b"')],
	[
		"half a surrogate pair",
		"customer",
		"bad-text",
		raw("customer", '"\\ud83d"'),
	],
	[
		"half a surrogate pair in a code",
		"product",
		"bad-text",
		raw("product", '"\\ude00"'),
	],
	["an unknown field", "colour", "unknown-field", line({ colour: "red" })],
	[
		"a thousand fields",
		"c0",
		"unknown-field",
		line(
			Object.fromEntries(
				Array.from({ length: 1000 }, (_, at) => [`c${at}`, at]),
			),
		),
	],
	[
		"__proto__ as a field",
		"__proto__",
		"unknown-field",
		raw("customer", '"a","__proto__":{"id":"x"}'),
	],
	[
		"constructor as a field",
		"constructor",
		"unknown-field",
		line({ constructor: "x" }),
	],
	["a field named with a NUL", "a␀", "unknown-field", line({ "a\u0000": 1 })],
	["an id nested 100,000 deep", "id", "not-text", raw("id", deep(100_000))],
	["a list in place of an object", "", "not-an-object", "[1]"],
	["a text in place of an object", "", "not-an-object", '"x"'],
	["null in place of an object", "", "not-an-object", "null"],
	["a version of 0", "version", "out-of-range", line({ version: 0 })],
	[
		"a version beyond exact numbers",
		"version",
		"out-of-range",
		raw("version", "9007199254740993"),
	],
	["half a line", "", "not-json", GOOD.slice(0, 40)],
];

/** What is wrong, the kind, the field and code of its reject, the fact. */
export const BAD_FACTS: [string, string, string, Record<string, unknown>][] = [
	[
		"negative stock",
		"stock-counts",
		"quantity out-of-range",
		{ counted_at: "2026-11-20T10:00:00Z", quantity: -1 },
	],
	[
		"a rating of 7 of 5",
		"reviews",
		"rating out-of-range",
		{
			reviewed_at: "2026-11-20T10:00:00Z",
			rating: 7,
			scale: 5,
			origin: "written",
		},
	],
	[
		"an NPS score of 11",
		"nps-invitations",
		"score out-of-range",
		{ invited_at: "2026-11-20T10:00:00Z", outcome: "answered", score: 11 },
	],
	[
		"a score of nobody who answered",
		"nps-invitations",
		"score not-allowed",
		{ invited_at: "2026-11-20T10:00:00Z", outcome: "dismissed", score: 9 },
	],
	[
		"more engaged than came",
		"visits",
		"engaged out-of-range",
		{ hour_at: "2026-11-20T10:00:00Z", visits: 1, engaged: 2 },
	],
	[
		"a complaint closed before it came",
		"complaint-events",
		"opened_at out-of-range",
		{
			happened_at: "2026-11-20T10:00:00Z",
			complaint_id: "c",
			event: "closed",
			opened_at: "2026-11-20T11:00:00Z",
		},
	],
	[
		"a return of minus one",
		"returns",
		"quantity out-of-range",
		{
			returned_at: "2026-11-20T10:00:00Z",
			quantity: -1,
			currency: "CNY",
			refund: 1,
		},
	],
];
