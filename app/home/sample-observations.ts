import type { Observation } from "../metrics/observation.ts";

/** A sound value, for tables of rules that are handed observations. */
export const observation = (
	value: number | null,
	change: Partial<Observation> = {},
): Observation => ({
	from: "2026-10-14",
	to: "2026-11-10",
	fromAt: "2026-10-13T16:00:00.000Z",
	untilAt: "2026-11-10T16:00:00.000Z",
	value,
	exact: null,
	sample: 100,
	low: null,
	high: null,
	state: value === null ? "no-data" : "ok",
	reasons: [],
	partial: false,
	...change,
});

const DAY = 86_400_000;

/** Days up to 10 November 2026, oldest first. */
export const days = (values: readonly (number | null)[]): Observation[] =>
	values.map((value, i) => {
		const at = Date.parse("2026-11-10") - (values.length - 1 - i) * DAY;
		const day = new Date(at).toISOString().slice(0, 10);
		return observation(value, { from: day, to: day });
	});
