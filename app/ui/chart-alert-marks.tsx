import { ReferenceArea, ReferenceLine } from "recharts";
import { placeOnAxis } from "./chart-alerts.ts";
import type { MetricView } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const COLOUR = {
	critical: "var(--color-bad)",
	warning: "var(--color-warn)",
} as const;
const GLYPH = {
	critical: "M-2-5h4l3 3v4l-3 3h-4l-3-3v-4Z",
	warning: "M0-5 5 4H-5Z",
} as const;
const NO_LEVEL = { colour: "var(--color-muted)", glyph: "M-4-4h8v8h-8Z" };

const look = (level: "critical" | "warning" | null) =>
	level === null ? NO_LEVEL : { colour: COLOUR[level], glyph: GLYPH[level] };

/** Alerts as bands from firing to their end, each with a mark that leads to it, and the thresholds of the rules. To be spread into a chart. */
export function useAlertMarks(view: MetricView, top: number) {
	const { t } = useReader();
	const figures = useFigures();
	const { points } = view;
	const start = points[0] ? Date.parse(points[0].fromAt) : 0;
	const marks = view.alerts.flatMap((alert) => {
		const { colour, glyph } = look(alert.level);
		const from = placeOnAxis(
			points,
			Math.max(start, Date.parse(alert.firedAt)),
		);
		if (from === null) return [];
		const until =
			(alert.endedAt === null
				? null
				: placeOnAxis(points, Date.parse(alert.endedAt))) ?? points.length - 1;
		const name = t("alertRules.mark", {
			level: t(`alertRules.level.${alert.level ?? "none"}`),
			name: alert.name,
		});
		return [
			<ReferenceArea
				key={`band ${alert.id}`}
				x1={from}
				x2={Math.max(until, from)}
				fill={colour}
				fillOpacity={0.09}
				stroke="none"
			/>,
			<ReferenceLine
				key={`mark ${alert.id}`}
				x={from}
				stroke={colour}
				strokeOpacity={0.7}
				strokeDasharray="2 2"
				label={({ viewBox }) => {
					const box = viewBox as { x?: number; y?: number };
					return (
						<a
							href={`/alerts/${alert.id}`}
							aria-label={`${name}, ${figures.instant(alert.firedAt)}`}
						>
							<title>{`${name}, ${figures.instant(alert.firedAt)}`}</title>
							<path
								d={glyph}
								transform={`translate(${box.x ?? 0} ${(box.y ?? 0) + 6})`}
								fill="var(--color-panel)"
								stroke={colour}
								strokeWidth={1.5}
							/>
						</a>
					);
				}}
			/>,
		];
	});
	const lines = view.thresholds
		.filter(({ raise }) => raise <= top)
		.map(({ ruleId, level, raise }) => (
			<ReferenceLine
				key={`threshold ${ruleId} ${level}`}
				y={raise}
				stroke={COLOUR[level]}
				strokeWidth={1.25}
				strokeDasharray="8 3"
				label={{
					value: `${t(`alertRules.level.${level}`)} ${figures.value(raise, view.unit)}`,
					position: "insideBottomRight",
					fill: COLOUR[level],
					fontSize: 11,
				}}
			/>
		));
	return [...lines, ...marks];
}
