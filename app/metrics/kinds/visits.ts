import { type Kind, levelsFor } from "../kind.ts";

const dimensions = ["region", "channel", "store"] as const;

/** People who came, counted by the sender for one hour and one place: a store's door or a channel of the web shop. */
export const visits: Kind = {
	key: "visits",
	table: "visit_count",
	time: "hour_at",
	fields: {
		hour_at: { type: "instant", required: true },
		visits: { type: "integer", min: 0, max: 1_000_000_000, required: true },
		engaged: { type: "integer", min: 0, max: 1_000_000_000 },
	},
	dimensions,
	measures: {
		visits: { unit: "count" },
		engaged: { unit: "count" },
	},
	additivity: "additive",
	levels: levelsFor(dimensions),
	check: (v) =>
		v.engaged === null || (v.engaged as number) <= (v.visits as number)
			? null
			: {
					field: "engaged",
					code: "out-of-range",
					value: String(v.engaged),
					allowed: `at most the visits, ${v.visits}`,
				},
	measure: (v) => [v.visits as number, (v.engaged as number | null) ?? 0],
};
