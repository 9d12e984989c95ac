import { type Kind, levelsFor } from "../kind.ts";

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
 * Without `cost` the product's dated unit cost is taken by the ingest room; a line of unknown cost counts in `revenue` but not in `costed_revenue`.
 */
export const orderLines: Kind = {
	key: "order-lines",
	table: "order_line",
	time: "ordered_at",
	fields: {
		ordered_at: { type: "instant", required: true },
		order_id: { type: "text", max: 100, required: true },
		customer: { type: "text", max: 100 },
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
	measure: (v, toReporting) => {
		const revenue = toReporting(v.revenue as number);
		return [
			v.quantity as number,
			revenue,
			v.discount === null ? 0 : toReporting(v.discount as number),
			v.cost === null ? 0 : toReporting(v.cost as number),
			v.cost === null ? 0 : revenue,
		];
	},
};
