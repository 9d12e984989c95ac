import { bit, type Kind, levelsFor } from "../kind.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dimensions = [
	"line",
	"product",
	"lot",
	"region",
	"channel",
	"store",
] as const;

/** A step in the life of a complaint. Steps after the first carry `opened_at`, so that each can be held against the 3-3-3 rule by itself. */
export const complaintEvents: Kind = {
	key: "complaint-events",
	table: "complaint_event",
	time: "happened_at",
	fields: {
		happened_at: { type: "instant", required: true },
		complaint_id: { type: "text", max: 100, required: true },
		event: {
			type: "choice",
			of: [
				"opened",
				"acknowledged",
				"solved",
				"contacted",
				"closed",
				"reopened",
			],
			required: true,
		},
		opened_at: { type: "instant" },
		customer: { type: "text", max: 100, personal: true },
		category: { type: "text", max: 100 },
		body: { type: "text", max: 20_000, freeText: true },
	},
	dimensions,
	measures: {
		opened: { unit: "count" },
		acknowledged: { unit: "count" },
		acknowledged_in_time: { unit: "count" },
		solved: { unit: "count" },
		solved_in_time: { unit: "count" },
		closed: { unit: "count" },
		closed_in_time: { unit: "count" },
		close_seconds: { unit: "seconds" },
		reopened: { unit: "count" },
	},
	additivity: "additive",
	levels: levelsFor(dimensions),
	check: (v) => {
		if (v.event === "opened" || v.event === "contacted") return null;
		if (v.opened_at === null)
			return {
				field: "opened_at",
				code: "missing",
				value: "",
				allowed: `the instant of arrival, for the event ${v.event}`,
			};
		return (v.opened_at as number) <= (v.happened_at as number)
			? null
			: {
					field: "opened_at",
					code: "out-of-range",
					value: new Date(v.opened_at as number).toISOString(),
					allowed: "not after happened_at",
				};
	},
	measure: (v) => {
		const took =
			v.opened_at === null
				? 0
				: (v.happened_at as number) - (v.opened_at as number);
		const is = (event: string) => v.event === event;
		return [
			bit(is("opened")),
			bit(is("acknowledged")),
			bit(is("acknowledged") && took <= 30 * MINUTE),
			bit(is("solved")),
			bit(is("solved") && took <= 3 * HOUR),
			bit(is("closed")),
			bit(is("closed") && took <= 3 * DAY),
			is("closed") ? Math.round(took / SECOND) : 0,
			bit(is("reopened")),
		];
	},
};
