import type { Observation } from "../metrics/observation.ts";

/** A point as the chart draws it. */
export interface ChartPoint {
	readonly index: number;
	readonly value: number | null;
	/** The last stretch of a period that is not over is drawn apart, joined to the point before. */
	readonly whole: number | null;
	readonly running: number | null;
	readonly interval: readonly [number, number] | null;
	readonly compared: number | null;
}

/** Only sound or nearly sound values are drawn; a gap stays a gap. */
export function chartPoints(
	points: readonly Observation[],
	compared: readonly (Observation | null)[],
): ChartPoint[] {
	return points.map(({ value, low, high, partial }, index) => ({
		index,
		value,
		whole: partial ? null : value,
		running: partial || points[index + 1]?.partial ? value : null,
		interval: low === null || high === null ? null : [low, high],
		compared: compared[index]?.value ?? null,
	}));
}

export const hasValue = (points: readonly Observation[]): boolean =>
	points.some(({ value }) => value !== null);
