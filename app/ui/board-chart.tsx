import { boardPlot } from "./board-plot.ts";
import type { ChartTileView } from "./board-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";
import { useLineSummary } from "./use-line-summary.ts";

const STILL = {
	vectorEffect: "non-scaling-stroke",
	strokeLinecap: "round",
	strokeLinejoin: "round",
} as const;

/** A line over time with axis, target and last value, drawn on the server; sizes are in em, so that a wall shows it larger. */
export function BoardChart({ view }: { view: ChartTileView }) {
	const { t } = useReader();
	const figures = useFigures();
	const summary = useLineSummary({ ...view.subject, ...view });
	const { points, grain, subject } = view;
	const { unit, target } = subject;
	const plot = boardPlot(points, target, unit === "money" || unit === "count");
	if (!plot.last)
		return (
			<p className="flex min-h-24 flex-1 items-center text-muted">
				{t("boards.chart.empty")}
			</p>
		);
	const largest = Math.max(...plot.ticks.map(({ value }) => Math.abs(value)));
	const ticks = plot.ticks.map(({ value, y }) => ({
		y,
		text: figures.axis(value, largest, unit),
	}));
	const lastText = figures.value(plot.last.value, unit);
	const longest = ticks.reduce((a, b) =>
		b.text.length > a.text.length ? b : a,
	);
	const [begin, end] = [points[0], points.at(-1)];
	const middle =
		points.length > 4 ? points[(points.length - 1) >> 1] : undefined;
	return (
		<div
			role="img"
			aria-label={summary}
			data-testid="chart"
			className="flex min-h-[9em] flex-1 flex-col pt-[0.6em] text-2xs leading-none text-muted [font-size:var(--chart-text,0.6875rem)]"
		>
			<div className="flex min-h-0 flex-1">
				<div className="relative pr-[0.6em] text-right">
					<span className="invisible">{longest?.text}</span>
					{ticks.map(({ y, text }) => (
						<span
							key={y}
							className="absolute right-[0.6em] -translate-y-1/2 whitespace-nowrap"
							style={{ top: `${y}%` }}
						>
							{text}
						</span>
					))}
				</div>
				<div className="relative min-w-0 flex-1">
					<svg
						aria-hidden="true"
						viewBox="0 0 100 100"
						preserveAspectRatio="none"
						className="absolute inset-0 size-full overflow-visible fill-none"
					>
						{ticks.map(({ y }) => (
							<path
								key={y}
								d={`M0 ${y}H100`}
								className="stroke-line"
								vectorEffect="non-scaling-stroke"
							/>
						))}
						{plot.target && (
							<path
								// A range is a band, a single value its edge alone.
								d={`M0 ${plot.target.top}H100V${plot.target.bottom}H0Z`}
								data-testid="target"
								className="fill-good/10 stroke-good [stroke-width:calc(var(--chart-line,2px)*0.75)]"
								strokeDasharray="6 3"
								vectorEffect="non-scaling-stroke"
							/>
						)}
						<path
							d={plot.whole}
							className="stroke-accent [stroke-width:var(--chart-line,2px)]"
							{...STILL}
						/>
						<path
							d={plot.running}
							className="stroke-accent [stroke-width:var(--chart-line,2px)]"
							strokeDasharray="2 4"
							{...STILL}
						/>
					</svg>
					<span
						className="absolute size-[0.6em] -translate-1/2 rounded-full bg-accent"
						style={{ left: `${plot.last.x}%`, top: `${plot.last.y}%` }}
					/>
				</div>
				<div className="relative pl-[0.7em]">
					<span className="invisible text-[1.15em] font-semibold whitespace-nowrap">
						{lastText}
					</span>
					<span
						className="absolute left-[0.7em] -translate-y-1/2 text-[1.15em] font-semibold whitespace-nowrap text-ink"
						style={{ top: `${plot.last.y}%` }}
					>
						{lastText}
					</span>
				</div>
			</div>
			<div className="flex pt-[0.6em]">
				<span className="invisible pr-[0.6em]">{longest?.text}</span>
				<span className="flex flex-1 justify-between gap-[0.6em] whitespace-nowrap">
					{[begin, middle, end].map(
						(point) =>
							point && (
								<span key={point.fromAt}>{figures.tick(point, grain)}</span>
							),
					)}
				</span>
				<span className="invisible pl-[0.7em] text-[1.15em] font-semibold whitespace-nowrap">
					{lastText}
				</span>
			</div>
		</div>
	);
}
