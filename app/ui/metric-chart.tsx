import {
	Area,
	CartesianGrid,
	ComposedChart,
	Line,
	ReferenceArea,
	ReferenceLine,
	ResponsiveContainer,
	Tooltip,
} from "recharts";
import { axisTicks } from "./axis-ticks.ts";
import { useAlertMarks } from "./chart-alert-marks.tsx";
import { chartAxes } from "./chart-axes.tsx";
import { chartPoints, chartRange } from "./chart-points.ts";
import { ChartTip } from "./chart-tip.tsx";
import type { MetricView } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const INK = "var(--color-accent)";
/** Up to so many points each is marked, so that single values between gaps are seen. */
const DOTTED = 40;

/** A count, an amount or a duration begins at nothing; a score or a rate is shown where it moves. */
const fromZero = ({ unit }: MetricView): boolean =>
	unit === "money" || unit === "count";

function targetMarks(target: MetricView["target"]) {
	if (target === null) return null;
	if (typeof target === "number")
		return (
			<ReferenceLine y={target} stroke="var(--color-good)" strokeWidth={1.5} />
		);
	return (
		<ReferenceArea
			y1={target.from}
			y2={target.to}
			fill="var(--color-good)"
			fillOpacity={0.1}
			stroke="var(--color-good)"
			strokeOpacity={0.6}
		/>
	);
}

export default function MetricChart({ view }: { view: MetricView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { points, comparedPoints, grain, unit } = view;
	const data = chartPoints(points, comparedPoints);
	const ticks = axisTicks(...chartRange(data, view.target, fromZero(view)));
	const largest = ticks.at(-1) ?? 1;
	const alertMarks = useAlertMarks(view, largest);
	const still = { isAnimationActive: false, type: "linear" } as const;
	const dot = points.length <= DOTTED ? { r: 2, fill: INK } : false;
	return (
		<ResponsiveContainer width="100%" height="100%">
			<ComposedChart
				data={data}
				margin={{ top: 6, right: 12, bottom: 0, left: 0 }}
				title={t("metric.chart", { name: view.name })}
			>
				<CartesianGrid vertical={false} stroke="var(--color-line)" />
				{targetMarks(view.target)}
				{alertMarks}
				{chartAxes({ points, grain, unit, ticks }, figures)}
				<Tooltip
					isAnimationActive={false}
					cursor={{ stroke: "var(--color-line-strong)" }}
					content={({ active, label }) => {
						const index = Number(label);
						const point = active ? points[index] : undefined;
						return point ? (
							<ChartTip
								view={view}
								point={point}
								compared={comparedPoints[index] ?? null}
							/>
						) : null;
					}}
				/>
				<Area
					{...still}
					dataKey="interval"
					stroke="none"
					fill={INK}
					fillOpacity={0.16}
					dot={false}
					activeDot={false}
				/>
				<Line
					{...still}
					dataKey="compared"
					stroke="var(--color-line-strong)"
					strokeWidth={1.25}
					strokeDasharray="5 3"
					dot={false}
					activeDot={false}
				/>
				<Line
					{...still}
					dataKey="running"
					stroke={INK}
					strokeWidth={2}
					strokeDasharray="2 3"
					dot={{ r: 2.5, fill: "var(--color-panel)", stroke: INK }}
					activeDot={false}
				/>
				<Line
					{...still}
					dataKey="whole"
					stroke={INK}
					strokeWidth={2}
					dot={dot}
					activeDot={{ r: 4, fill: INK }}
				/>
			</ComposedChart>
		</ResponsiveContainer>
	);
}
