import { costOf, type Kind, levelsFor } from "../kind.ts";

const dimensions = [
	"line",
	"product",
	"lot",
	"region",
	"channel",
	"store",
] as const;

/**
 * A line of an order. A cancellation may be a line of its own with negative quantity and revenue.
 * Without `cost` the product's unit cost of that day is taken; a line of unknown cost counts in `revenue` but not in `costed_revenue`.
 */
export const orderLines: Kind = {
	key: "order-lines",
	table: "order_line",
	time: "ordered_at",
	fields: {
		ordered_at: { type: "instant", required: true },
		order_id: { type: "text", max: 100, required: true },
		customer: { type: "text", max: 100, personal: true },
		quantity: {
			type: "integer",
			min: -1_000_000,
			max: 1_000_000,
			required: true,
		},
		currency: { type: "currency", required: true },
		revenue: { type: "amount", min: -1e10, max: 1e10, required: true },
		discount: { type: "amount", min: -1e10, max: 1e10 },
		cost: { type: "amount", min: -1e10, max: 1e10 },
	},
	dimensions,
	measures: {
		quantity: { unit: "count" },
		revenue: { unit: "money" },
		discount: { unit: "money" },
		cost: { unit: "money" },
		costed_revenue: { unit: "money" },
	},
	additivity: "additive",
	levels: levelsFor(dimensions),
	derivesDays: true,
	needsUnitCost: (v) => v.cost === null,
	measure: (v, toReporting, unitCost) => {
		const quantity = v.quantity as number;
		const revenue = toReporting(v.revenue as number);
		const cost = costOf(v.cost, quantity, toReporting, unitCost);
		return [
			quantity,
			revenue,
			v.discount === null ? 0 : toReporting(v.discount as number),
			cost ?? 0,
			cost === null ? 0 : revenue,
		];
	},
};
