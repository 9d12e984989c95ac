import { expect, test } from "vitest";
import { rowMapper } from "./map-row.ts";
import { readMapping } from "./read-mapping.ts";

const header = ["No", "When", "Qty", "Price", "State"];
const json = {
	kind: "order-lines",
	source: "shop",
	timeZone: "Europe/London",
	dates: ["dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm"],
	key: ["No"],
	columns: {
		ordered_at: "When",
		order_id: "No",
		quantity: "Qty",
		revenue: { column: "Qty", multiply: "Price" },
		channel: {
			column: "State",
			values: { W: "web", S: "store", "*": "other", "": "unsaid" },
		},
	},
	constants: { currency: "GBP" },
};

const mapped = (cells: string[], change: object = {}) =>
	rowMapper(readMapping({ ...json, ...change }), header)(cells, 7, () =>
		cells.join(","),
	);

test("a row becomes what HTTP would send", () => {
	expect(mapped([" 5 ", "01/07/2026 09:00", "3", "0.10", "W"])).toMatchObject({
		line: 7,
		value: {
			id: "5",
			ordered_at: "2026-07-01T08:00:00.000Z",
			order_id: "5",
			quantity: "3",
			revenue: "0.30",
			channel: "web",
			currency: "GBP",
		},
	});
});

test("the second form of dates is tried, other texts have their meaning, empty cells are absent", () => {
	expect(mapped(["5", "2026-01-01 09:00", "3", "", "X"])).toMatchObject({
		value: { ordered_at: "2026-01-01T09:00:00.000Z", channel: "other" },
	});
	expect(mapped(["5", "2026-01-01 09:00", "3", "", ""])).toMatchObject({
		value: { channel: "unsaid" },
	});
	expect(mapped(["5", "2026-01-01 09:00", "3", "", ""])).not.toHaveProperty(
		"value.revenue",
	);
});

test("a factor scales a number exactly", () => {
	const columns = {
		...json.columns,
		revenue: { column: "Price", multiply: 0.01 },
	};
	expect(
		mapped(["5", "2026-01-01 09:00", "3", "1999", ""], { columns }),
	).toHaveProperty("value.revenue", "19.99");
});

const rejects: [string, string[], object, object][] = [
	[
		"a date of another form",
		["5", "1 July", "3", "1", ""],
		{},
		{
			field: "ordered_at",
			code: "not-a-date",
			value: "1 July",
			allowed: "a date in the form dd/MM/yyyy HH:mm or yyyy-MM-dd HH:mm",
		},
	],
	[
		"a time shown twice",
		["5", "2026-10-25 01:30", "3", "1", ""],
		{},
		{ code: "ambiguous-time" },
	],
	[
		"a time skipped",
		["5", "2026-03-29 01:30", "3", "1", ""],
		{},
		{ code: "not-a-date" },
	],
	[
		"a date whose zone nobody says",
		["5", "2026-01-01 09:00", "3", "1", ""],
		{ timeZone: null },
		{ code: "no-zone" },
	],
	[
		"a number of another form",
		["5", "2026-01-01 09:00", "3,5", "1", ""],
		{},
		{ field: "quantity", code: "not-a-number", value: "3,5" },
	],
	[
		"a factor that is no number",
		["5", "2026-01-01 09:00", "3", "free", ""],
		{},
		{ field: "revenue", code: "not-a-number" },
	],
	[
		"a point where commas are decimal",
		["5", "2026-01-01 09:00", "3.5", "1", ""],
		{ decimal: "," },
		{ field: "quantity", code: "not-a-number" },
	],
	[
		"a cell too many",
		["5", "2026-01-01 09:00", "3", "1", "", "x"],
		{},
		{
			code: "wrong-number-of-columns",
			value: "6 columns",
			allowed: "5 columns as in the header",
		},
	],
];

test.each(rejects)(
	"%s is refused and says so",
	(_, cells, change, expected) => {
		expect(mapped(cells, change)).toMatchObject({ line: 7, ...expected });
	},
);

test("rows that the condition leaves out are no rejects", () => {
	const where = { State: ["W"], Price: "filled" };
	expect(mapped(["5", "?", "?", "1", "S"], { where })).toBeNull();
	expect(mapped(["5", "?", "?", "", "W"], { where })).toBeNull();
	expect(mapped(["5", "?", "?", "1", "W"], { where })).toHaveProperty("code");
});

test("a column that the file does not have is quoted with the columns it has", () => {
	const wrong = readMapping({ ...json, where: { Status: "filled" } });
	expect(() => rowMapper(wrong, header)).toThrow(
		"where names the column 'Status', which the file does not have. Its columns: No, When, Qty, Price, State",
	);
	const product = readMapping({
		...json,
		columns: { ...json.columns, revenue: { column: "Qty", multiply: "Prize" } },
	});
	expect(() => rowMapper(product, header)).toThrow("'Prize'");
});

test("two columns of one name are refused", () => {
	expect(() => rowMapper(readMapping(json), [...header, "Qty"])).toThrow(
		"two columns 'Qty'",
	);
});
