import type { Target } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";
import { axisTicks } from "./axis-ticks.ts";
import { chartPoints, chartRange } from "./chart-points.ts";

/** A small chart in percent of its box, so that it is drawn on the server and fits any tile or wall. */
export interface BoardPlot {
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
	/** The line, and its last stretch where the period is not over. */
	readonly whole: string;
	readonly running: string;
	/** From the upper to the lower edge; the same for a single value. */
	readonly target: { readonly top: number; readonly bottom: number } | null;
	/** The last point that has a value. */
	readonly last: {
		readonly index: number;
		readonly value: number;
		readonly x: number;
		readonly y: number;
	} | null;
}

const TICKS = 3;
const round = (value: number): number => Math.round(value * 100) / 100;

/** A gap stays a gap; a single value between gaps becomes a dot. */
function line(
	values: readonly (number | null)[],
	x: (index: number) => number,
	y: (value: number) => number,
): string {
	let path = "";
	let pen = false;
	values.forEach((value, index) => {
		if (value === null) {
			pen = false;
			return;
		}
		const point = `${round(x(index))} ${round(y(value))}`;
		path += pen ? `L${point}` : `M${point}l0 0`;
		pen = true;
	});
	return path;
}

export function boardPlot(
	points: readonly Observation[],
	target: Target,
	fromZero: boolean,
): BoardPlot {
	const data = chartPoints(points, []).map((point) => ({
		...point,
		// A band of confidence would flatten a small chart's line; the metric's page has it.
		interval: null,
	}));
	const ticks = axisTicks(...chartRange(data, target, fromZero), TICKS);
	const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
	const y = (value: number) => 100 * (1 - (value - low) / (high - low));
	const x = (index: number) =>
		points.length > 1 ? (100 * index) / (points.length - 1) : 50;
	const last = data.findLast(({ value }) => value !== null);
	const edges =
		target === null
			? null
			: typeof target === "number"
				? ([target, target] as const)
				: ([target.to, target.from] as const);
	return {
		ticks: ticks.map((value) => ({ value, y: round(y(value)) })),
		whole: line(
			data.map(({ whole }) => whole),
			x,
			y,
		),
		running: line(
			data.map(({ running }) => running),
			x,
			y,
		),
		target: edges && { top: round(y(edges[0])), bottom: round(y(edges[1])) },
		last:
			last && last.value !== null
				? {
						index: last.index,
						value: last.value,
						x: round(x(last.index)),
						y: round(y(last.value)),
					}
				: null,
	};
}

/** Bars from a common zero, in percent of the room: what lies left of it is negative. */
export function barSpan(
	value: number,
	all: readonly number[],
): { readonly left: number; readonly width: number } {
	const low = Math.min(0, ...all);
	const high = Math.max(0, ...all);
	const range = high - low || 1;
	const from = (100 * (Math.min(value, 0) - low)) / range;
	return { left: round(from), width: round((100 * Math.abs(value)) / range) };
}
