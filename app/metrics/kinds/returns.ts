import { costOf, type Kind, levelsFor } from "../kind.ts";

const dimensions = [
	"line",
	"product",
	"lot",
	"region",
	"channel",
	"store",
] as const;

/** Goods that came back, counted on the day of the return. */
export const returns: Kind = {
	key: "returns",
	table: "return_line",
	time: "returned_at",
	fields: {
		returned_at: { type: "instant", required: true },
		order_id: { type: "text", max: 100 },
		customer: { type: "text", max: 100, personal: true },
		reason: { type: "text", max: 200, freeText: true },
		quantity: { type: "integer", min: 0, max: 1_000_000, required: true },
		currency: { type: "currency", required: true },
		refund: { type: "amount", min: 0, max: 1e10, required: true },
		cost: { type: "amount", min: 0, max: 1e10 },
	},
	dimensions,
	measures: {
		quantity: { unit: "count" },
		refund: { unit: "money" },
		cost: { unit: "money" },
	},
	additivity: "additive",
	levels: levelsFor(dimensions),
	needsUnitCost: (v) => v.cost === null,
	measure: (v, toReporting, unitCost) => {
		const quantity = v.quantity as number;
		return [
			quantity,
			toReporting(v.refund as number),
			costOf(v.cost, quantity, toReporting, unitCost) ?? 0,
		];
	},
};
