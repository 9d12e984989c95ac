import { XAxis, YAxis } from "recharts";
import type { MetricUnit } from "../metrics/definition.ts";
import type { Grain } from "../metrics/grain.ts";
import type { Observation } from "../metrics/observation.ts";
import type { useFigures } from "./use-figures.ts";

const AXIS = { fill: "var(--color-muted)", fontSize: 11 };

/** Both axes of a chart over points by their index. A function and not a component: the chart looks for its axes among its children. */
export function chartAxes(
	{
		points,
		grain,
		unit,
		ticks,
	}: {
		readonly points: readonly Observation[];
		readonly grain: Grain;
		readonly unit: MetricUnit;
		/** Of the value axis, in order. */
		readonly ticks: readonly number[];
	},
	figures: ReturnType<typeof useFigures>,
) {
	const largest = ticks.at(-1) ?? 1;
	return [
		<XAxis
			key="x"
			dataKey="index"
			type="number"
			domain={["dataMin", "dataMax"]}
			tickFormatter={(index: number) => {
				const point = points[index];
				return point ? figures.tick(point, grain) : "";
			}}
			tick={AXIS}
			tickLine={false}
			axisLine={{ stroke: "var(--color-line-strong)" }}
			minTickGap={28}
			tickCount={Math.min(points.length, 9)}
			allowDecimals={false}
			padding={{ left: 4, right: 4 }}
		/>,
		<YAxis
			key="y"
			width="auto"
			domain={[ticks[0] ?? 0, largest]}
			ticks={[...ticks]}
			tickFormatter={(value: number) => figures.axis(value, largest, unit)}
			tick={AXIS}
			tickLine={false}
			axisLine={false}
		/>,
	];
}
