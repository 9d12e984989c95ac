import { bit, costOf, type Kind, levelsFor } from "../kind.ts";

const dimensions = ["line", "product", "region", "store"] as const;

/** How many pieces of a product lay at a place when they were counted. The count holds until the next one; value is in the reporting currency at the day's unit cost. */
export const stockCounts: Kind = {
	key: "stock-counts",
	table: "stock_count",
	time: "counted_at",
	fields: {
		counted_at: { type: "instant", required: true },
		quantity: { type: "integer", min: 0, max: 100_000_000, required: true },
		currency: { type: "currency" },
		value: { type: "amount", min: 0, max: 1e11 },
	},
	dimensions,
	measures: {
		quantity: { unit: "count" },
		value: { unit: "money" },
		stock_out: { unit: "count" },
	},
	additivity: "level",
	levels: levelsFor(dimensions),
	derivesDays: true,
	needsUnitCost: (v) => v.value === null,
	check: (v) =>
		v.value === null || v.currency !== null
			? null
			: {
					field: "currency",
					code: "missing",
					value: "",
					allowed: "the currency of the value",
				},
	measure: (v, toReporting, unitCost) => {
		const quantity = v.quantity as number;
		return [
			quantity,
			costOf(v.value, quantity, toReporting, unitCost) ?? 0,
			bit(quantity === 0),
		];
	},
};
