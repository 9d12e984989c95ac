import { expect, test } from "vitest";
import { readMapping } from "./read-mapping.ts";

const good = {
	kind: "visits",
	source: "door-counter",
	key: ["Store", "Hour"],
	columns: { hour_at: "Hour", visits: "In", store: "Store" },
};

test("a mapping that says only what it must gets the usual rest", () => {
	expect(readMapping(good)).toMatchObject({
		dates: ["ISO"],
		timeZone: null,
		twice: "refuse",
		decimal: ".",
		delimiter: null,
		quote: '"',
		encoding: "utf-8",
		where: {},
	});
});

const refusals: [string, object, string[]][] = [
	[
		"an unknown kind lists the kinds",
		{ kind: "visit" },
		['"visit"', "order-lines", "visits"],
	],
	["an unknown part lists the parts", { zone: "UTC" }, ["'zone'", "timeZone"]],
	[
		"an unknown field lists the kind's fields",
		{ columns: { ...good.columns, guests: "In" } },
		["'guests'", "hour_at", "engaged", "region"],
	],
	[
		"an unknown constant lists them too",
		{ constants: { guests: 3 } },
		["'guests'", "engaged"],
	],
	[
		"a field can't come from two places",
		{ constants: { visits: 3 } },
		["'visits'"],
	],
	[
		"a required field has to come from somewhere",
		{ columns: { hour_at: "Hour" } },
		["'visits'", "missing"],
	],
	[
		"an unknown zone is quoted",
		{ timeZone: "Asia/Beijing2" },
		['"Asia/Beijing2"', "Asia/Shanghai"],
	],
	[
		"a wrong date format is quoted",
		{ dates: "dd.mm.yyyy" },
		["'dd.mm.yyyy'", "yyyy"],
	],
	[
		"a date format is for instants alone",
		{ columns: { ...good.columns, visits: { column: "In", dates: "ISO" } } },
		["columns.visits", "'dates'"],
	],
	[
		"a factor is for numbers alone",
		{ columns: { ...good.columns, store: { column: "Store", multiply: 2 } } },
		["columns.store", "'multiply'"],
	],
	[
		"an unknown encoding lists the known",
		{ encoding: "latin1" },
		['"latin1"', "gb18030"],
	],
	["a key or an id is needed", { key: undefined }, ["columns.id"]],
	["not both", { columns: { ...good.columns, id: "No" } }, ["columns.id"]],
	[
		"a key of the ordinal alone is none",
		{ key: ["#"] },
		["at least one column"],
	],
	[
		"a condition it does not know",
		{ where: { In: "positive" } },
		["where.In", '"filled"'],
	],
	[
		"a delimiter of two characters",
		{ delimiter: "||" },
		["delimiter", "one character"],
	],
];

test.each(refusals)("%s", (_, change, quotes) => {
	const attempt = () => readMapping({ ...good, ...change });
	for (const text of quotes) expect(attempt).toThrow(text);
	expect(attempt).toThrow(expect.objectContaining({ code: "mapping" }));
});
