import { expect, test } from "vitest";
import { converterAt } from "../master/convert-amount.ts";
import type { MasterData } from "../master/master-data.ts";
import { npsInvitations } from "../metrics/kinds/nps-invitations.ts";
import { orderLines } from "../metrics/kinds/order-lines.ts";
import { reviews } from "../metrics/kinds/reviews.ts";
import type { CheckedFact } from "./check-record.ts";
import { factColumns, factEncoder } from "./encode-fact.ts";

const IDS: Record<string, number> = {
	"product P": 20,
	"lot L": 30,
	"store S": 60,
	"line X": 11,
	"region R": 41,
};
const PARENTS: Record<number, number> = { 20: 10, 30: 20, 60: 40 };
const toCny = converterAt("7.2");

const MASTER: MasterData = {
	company: {
		name: "n",
		timeZone: "Asia/Shanghai",
		reportingCurrency: "CNY",
		fiscalYearStartMonth: 1,
		stockCarryDays: 30,
		isDemo: false,
	},
	memberId: (dimension, code) => IDS[`${dimension} ${code}`],
	learn: async () => {},
	parentOf: (id) => PARENTS[id] ?? 0,
	unitCost: (id) => (id === 20 ? { currency: "USD", cost: 20_000 } : undefined),
	converter: (currency) =>
		({ CNY: (amount: number) => amount, USD: toCny })[currency],
	currencies: () => ["CNY", "USD"],
};

const DIMENSIONS = ["line", "product", "lot", "region", "channel", "store"];
const factOf = (
	values: Partial<CheckedFact["values"]> = {},
	codes: Record<string, string> = {},
): CheckedFact => ({
	id: "a",
	version: 1,
	values: {
		ordered_at: Date.parse("2026-11-20T15:59:59Z"),
		order_id: "o",
		customer: null,
		quantity: 2,
		currency: "CNY",
		revenue: 125_000,
		discount: null,
		cost: null,
		...values,
	} as CheckedFact["values"],
	codes: DIMENSIONS.map((name) => codes[name] ?? null),
});
const encode = factEncoder(orderLines, MASTER, { sourceId: 3, batchId: 77 });

/** The encoded row by its columns' names. */
function cells(fact: CheckedFact): Record<string, string> {
	const encoded = encode(fact);
	if (!("row" in encoded)) throw new Error(JSON.stringify(encoded));
	const values = encoded.row.slice(0, -1).split("\t");
	const names = factColumns(orderLines);
	expect(values).toHaveLength(names.length);
	return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
}

test("a row holds source, batch, business day, what was said and what was measured", () => {
	expect(cells(factOf())).toEqual({
		source_id: "3",
		external_id: "a",
		version: "1",
		batch_id: "77",
		occurred_at: "2026-11-20T15:59:59.000Z",
		day: "2026-11-20",
		line_id: "0",
		product_id: "0",
		lot_id: "0",
		region_id: "0",
		channel_id: "0",
		store_id: "0",
		order_id: "o",
		customer: "\\N",
		currency: "CNY",
		revenue_amount: "12.5",
		discount_amount: "\\N",
		cost_amount: "\\N",
		quantity: "2",
		revenue: "125000",
		discount: "0",
		cost: "0",
		costed_revenue: "0",
	});
});

test("the day is the company's: a second later it is the next one", () => {
	const ordered_at = Date.parse("2026-11-20T16:00:00Z");
	expect(cells(factOf({ ordered_at })).day).toBe("2026-11-21");
});

test.each([
	["a tab", "a\tb", "a\\tb"],
	["a new line", "a\nb", "a\\nb"],
	["a carriage return", "a\rb", "a\\rb"],
	["a backslash", "a\\b", "a\\\\b"],
	["what stands for nothing", "\\N", "\\\\N"],
	["what ends a COPY", "\\.", "\\\\."],
	["anything else as it is", "星 🌌 '\"", "星 🌌 '\""],
])(
	"text with %s stays on its line and in its column",
	(_what, text, copied) => {
		const row = cells({ ...factOf({ customer: text }), id: text });
		expect(row.customer).toBe(copied);
		expect(row.external_id).toBe(copied);
	},
);

test.each<[string, Record<string, string>, Record<string, string>]>([
	[
		"a product brings its line",
		{ product: "P" },
		{ line_id: "10", product_id: "20" },
	],
	[
		"a lot brings its product and its line",
		{ lot: "L" },
		{ lot_id: "30", product_id: "20", line_id: "10" },
	],
	[
		"a store brings its region",
		{ store: "S" },
		{ store_id: "60", region_id: "40" },
	],
	[
		"the region of master data counts before the one that was said",
		{ store: "S", region: "R" },
		{ region_id: "40" },
	],
	[
		"the line of master data counts before the one that was said",
		{ product: "P", line: "X" },
		{ line_id: "10" },
	],
	[
		"the region that was said counts without a store",
		{ region: "R" },
		{ region_id: "41" },
	],
	[
		"the line that was said counts where no product is named",
		{ line: "X" },
		{ line_id: "11", product_id: "0" },
	],
])("%s", (_sentence, codes, ids) => {
	expect(cells(factOf({}, codes))).toMatchObject(ids);
});

test("money is converted at the day's rate, amounts stay as they were said", () => {
	expect(
		cells(factOf({ currency: "USD", discount: 1, cost: 50_000 })),
	).toMatchObject({
		revenue_amount: "12.5",
		revenue: "900000",
		discount_amount: "0.0001",
		discount: "7",
		cost: "360000",
		costed_revenue: "900000",
	});
});

test("without a cost the product's unit cost counts, converted, for each piece", () => {
	expect(cells(factOf({}, { product: "P" }))).toMatchObject({
		cost_amount: "\\N",
		cost: "288000",
		costed_revenue: "125000",
	});
	expect(cells(factOf({ cost: 0 }, { product: "P" }))).toMatchObject({
		cost: "0",
		costed_revenue: "125000",
	});
});

test("what can't be made a row says why", () => {
	expect(encode(factOf({}, { channel: "new" }))).toEqual({
		unknown: { dimension: "channel", code: "new" },
	});
	expect(encode(factOf({ currency: "XXX" }))).toEqual({
		noRate: "XXX",
		day: "2026-11-20",
	});
	expect(encode(factOf({ currency: "USD", revenue: 9e15 }))).toEqual({
		tooLarge: "revenue",
	});
});

test("an invitation counts when it was answered; the invitation's own instant is kept", () => {
	const encoded = factEncoder(npsInvitations, MASTER, {
		sourceId: 1,
		batchId: 1,
	})({
		id: "n",
		version: 2,
		values: {
			invited_at: Date.parse("2026-11-01T00:00:00Z"),
			outcome: "answered",
			outcome_at: Date.parse("2026-11-05T00:00:00Z"),
			score: 10,
			customer: null,
			comment: null,
		},
		codes: [null, null, null, null, null],
	});
	expect(encoded).toMatchObject({ day: "2026-11-05" });
	expect("row" in encoded && encoded.row).toContain("2026-11-01T00:00:00.000Z");
});

test("what a measure holds is not stored twice", () => {
	const columns = factColumns(reviews);
	expect(new Set(columns).size).toBe(columns.length);
	expect(columns).not.toContain("reviewed_at");
});
