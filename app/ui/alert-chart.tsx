import {
	Area,
	CartesianGrid,
	ComposedChart,
	Line,
	ReferenceArea,
	ReferenceLine,
	ResponsiveContainer,
} from "recharts";
import type { AlertPageView } from "./alert-view.ts";
import { axisTicks } from "./axis-ticks.ts";
import { chartAxes } from "./chart-axes.tsx";
import { chartPoints, chartRange } from "./chart-points.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const INK = "var(--color-accent)";
const COLOURS = { critical: "var(--color-bad)", warning: "var(--color-warn)" };

/** The points between which it fired; null where it did outside of them. */
function firingSpan({
	points,
	firedAt,
	endedAt,
}: AlertPageView): readonly [number, number] | null {
	if (firedAt === null) return null;
	const place = (at: string) => {
		const found = points.findLastIndex(
			({ fromAt }) => Date.parse(fromAt) <= Date.parse(at),
		);
		return Math.max(found, 0);
	};
	const last = points.length - 1;
	const from = place(firedAt);
	const to = endedAt === null ? last : place(endedAt);
	// A firing shorter than a step is still seen.
	return from === to
		? [Math.max(from - 0.5, 0), Math.min(to + 0.5, last)]
		: [from, to];
}

export default function AlertChart({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { points, grain, unit, thresholds } = view;
	const data = chartPoints(points, []);
	const [low, high] = chartRange(
		data,
		null,
		unit === "count" || unit === "money",
	);
	const marks = thresholds.map(({ value }) => value);
	const ticks = axisTicks(Math.min(low, ...marks), Math.max(high, ...marks));
	const span = firingSpan(view);
	const still = { isAnimationActive: false, type: "linear" } as const;
	return (
		<ResponsiveContainer width="100%" height="100%">
			<ComposedChart
				data={data}
				margin={{ top: 14, right: 12, bottom: 0, left: 0 }}
				title={t("alert.chart", {
					name: view.metric,
					grain: t(`alert.chart.${grain}`),
				})}
			>
				<CartesianGrid vertical={false} stroke="var(--color-line)" />
				{span && (
					<ReferenceArea
						x1={span[0]}
						x2={span[1]}
						fill="var(--color-bad)"
						fillOpacity={0.1}
						stroke="var(--color-bad)"
						strokeOpacity={0.35}
					/>
				)}
				{thresholds.map(({ level, value }) => (
					<ReferenceLine
						key={`${level} ${value}`}
						y={value}
						stroke={COLOURS[level]}
						strokeWidth={1.25}
						strokeDasharray={level === "critical" ? undefined : "5 3"}
						label={{
							value: `${t(`alert.level.${level}`)} ${figures.value(value, unit)}`,
							position:
								level === "critical" ? "insideBottomRight" : "insideBottomLeft",
							fill: COLOURS[level],
							fontSize: 11,
						}}
					/>
				))}
				{chartAxes({ points, grain, unit, ticks }, figures)}
				<Area
					{...still}
					dataKey="interval"
					stroke="none"
					fill={INK}
					fillOpacity={0.14}
					dot={false}
					activeDot={false}
				/>
				<Line
					{...still}
					dataKey="value"
					stroke={INK}
					strokeWidth={2}
					dot={points.length <= 40 ? { r: 2, fill: INK } : false}
					activeDot={false}
				/>
			</ComposedChart>
		</ResponsiveContainer>
	);
}
