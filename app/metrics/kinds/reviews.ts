import { bit, type Kind, levelsFor } from "../kind.ts";

const dimensions = [
	"line",
	"product",
	"lot",
	"region",
	"channel",
	"store",
] as const;

/**
 * A review on the scale it was given on. Only written ones count as reviews; platform-default praise and rewarded praise are measures of their own.
 * Bad is 1 or 2 stars of 5, which on any scale is a rating of at most two fifths of it.
 */
export const reviews: Kind = {
	key: "reviews",
	table: "review",
	time: "reviewed_at",
	fields: {
		reviewed_at: { type: "instant", required: true },
		customer: { type: "text", max: 100, personal: true },
		rating: { type: "integer", min: 1, max: 100, required: true },
		scale: { type: "integer", min: 2, max: 100, required: true },
		origin: {
			type: "choice",
			of: ["written", "platform_default", "rewarded"],
			required: true,
		},
		title: { type: "text", max: 500, freeText: true },
		body: { type: "text", max: 20_000, freeText: true },
	},
	dimensions,
	measures: {
		written: { unit: "count" },
		bad: { unit: "count" },
		top: { unit: "count" },
		stars: { unit: "score4" },
		platform_default: { unit: "count" },
		rewarded: { unit: "count" },
	},
	additivity: "additive",
	levels: levelsFor(dimensions),
	check: (v) =>
		(v.rating as number) <= (v.scale as number)
			? null
			: {
					field: "rating",
					code: "out-of-range",
					value: `${v.rating} of ${v.scale}`,
					allowed: `1 to ${v.scale}`,
				},
	measure: (v) => {
		const rating = v.rating as number;
		const scale = v.scale as number;
		const written = v.origin === "written";
		return [
			bit(written),
			bit(written && rating * 5 <= scale * 2),
			bit(written && rating === scale),
			written ? Math.round(10_000 * (1 + (4 * (rating - 1)) / (scale - 1))) : 0,
			bit(v.origin === "platform_default"),
			bit(v.origin === "rewarded"),
		];
	},
};
