import { type PointerEvent, useRef, useState } from "react";
import type { MetricUnit } from "../metrics/definition.ts";
import type { Point } from "../scorecards/points.ts";
import { curveCorners, curveWindow, plotPoints } from "./curve-plot.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	/** What the curve is of, for who can't see it. */
	readonly name: string;
	readonly points: readonly Point[];
	readonly floor: string;
	readonly unit: MetricUnit;
	/** What the metric has been: marks behind the curve. */
	readonly history: readonly number[];
	/** Where it stands now. */
	readonly now?: number | null;
	/** Without it the curve stands still. */
	readonly onMove?: (index: number, point: Point) => void;
}

const WIDTH = 320;
const HEIGHT = 128;

/** A step that fits the window, 1, 2 or 5 of a power of ten. */
function stepOf(span: number): number {
	const raw = span / 100;
	const power = 10 ** Math.floor(Math.log10(raw || 1));
	return ([1, 2, 5].find((n) => n * power >= raw) ?? 10) * power;
}

const snapped = (value: number, step: number): string =>
	String(Number((Math.round(value / step) * step).toFixed(6)));

/** From a value to its score. The points are moved with a pointer or with the arrow keys; the fields beside it say the same. */
export function ScoreCurve({
	name,
	points,
	floor,
	unit,
	history,
	now = null,
	onMove,
}: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const plot = useRef<HTMLDivElement>(null);
	const [held, setHeld] = useState<ReturnType<typeof curveWindow> | null>(null);
	const marks = now === null ? history : [...history, now];
	// While a point is dragged the axes stand still under the finger.
	const window = held ?? curveWindow(plotPoints(points), marks);
	const { left, right, top } = window;
	const shareX = (value: number) =>
		Math.min(1, Math.max(0, (value - left) / (right - left)));
	const shareY = (score: number) => Math.min(1, Math.max(0, 1 - score / top));
	const path = curveCorners(points, floor, window)
		.map(
			({ value, score }, i) =>
				`${i === 0 ? "M" : "L"}${(WIDTH * shareX(value)).toFixed(1)} ${(HEIGHT * shareY(score)).toFixed(1)}`,
		)
		.join("");
	const stepX = stepOf(right - left);
	const moveTo = (index: number, event: PointerEvent<HTMLElement>) => {
		const box = plot.current?.getBoundingClientRect();
		if (!box) return;
		const x = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
		const y = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
		onMove?.(index, {
			value: snapped(left + x * (right - left), stepX),
			score: snapped((1 - y) * top, 5),
		});
	};
	return (
		<figure className="min-w-0">
			<figcaption className="sr-only">
				{t("scorecard.curve.of", { name })}
			</figcaption>
			<div
				ref={plot}
				className="relative h-32 w-full border-b border-l border-line-strong"
			>
				<svg
					aria-hidden="true"
					viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
					preserveAspectRatio="none"
					className="absolute inset-0 size-full overflow-visible fill-none"
				>
					{[50, 100, 150, 200]
						.filter((score) => score < top)
						.map((score) => (
							<path
								key={score}
								d={`M0 ${HEIGHT * shareY(score)}H${WIDTH}`}
								className={score === 100 ? "stroke-line-strong" : "stroke-line"}
								strokeDasharray={score === 100 ? "3 3" : undefined}
								vectorEffect="non-scaling-stroke"
							/>
						))}
					{history.map((value, i) => (
						<path
							// biome-ignore lint/suspicious/noArrayIndexKey: a history has no other identity, and stands still
							key={i}
							d={`M${WIDTH * shareX(value)} ${HEIGHT}v-8`}
							className="stroke-muted"
							strokeOpacity={0.35 + (0.65 * (i + 1)) / history.length}
							vectorEffect="non-scaling-stroke"
						/>
					))}
					{now !== null && (
						<path
							d={`M${WIDTH * shareX(now)} 0V${HEIGHT}`}
							className="stroke-accent"
							strokeWidth="1.5"
							vectorEffect="non-scaling-stroke"
						/>
					)}
					<path
						d={path}
						className="stroke-ink"
						strokeWidth="1.75"
						strokeLinejoin="round"
						vectorEffect="non-scaling-stroke"
					/>
				</svg>
				{points.map((point, i) => {
					const [drawn] = plotPoints([point]);
					if (!drawn) return null;
					const place = {
						left: `${100 * shareX(drawn.value)}%`,
						top: `${100 * shareY(drawn.score)}%`,
					};
					const dot = (
						<span className="absolute top-1/2 left-1/2 size-2.5 -translate-1/2 rounded-full border-[1.5px] border-ink bg-panel" />
					);
					const key = `${points.length}-${i}`;
					if (!onMove)
						return (
							<span key={key} className="absolute" style={place}>
								{dot}
							</span>
						);
					return (
						<div
							key={key}
							role="slider"
							tabIndex={0}
							aria-label={t("scorecard.curve.point", { n: i + 1, name })}
							aria-valuemin={left}
							aria-valuemax={right}
							aria-valuenow={drawn.value}
							aria-valuetext={t("scorecard.curve.says", {
								value: figures.value(drawn.value, unit),
								score: drawn.score,
							})}
							className="absolute size-6 -translate-1/2 cursor-move touch-none"
							style={place}
							onPointerDown={(event) => {
								event.currentTarget.setPointerCapture(event.pointerId);
								setHeld(window);
							}}
							onPointerMove={(event) => {
								if (event.currentTarget.hasPointerCapture(event.pointerId))
									moveTo(i, event);
							}}
							onPointerUp={() => setHeld(null)}
							onPointerCancel={() => setHeld(null)}
							onKeyDown={(event) => {
								const by = {
									ArrowRight: [stepX, 0],
									ArrowLeft: [-stepX, 0],
									ArrowUp: [0, 5],
									ArrowDown: [0, -5],
								}[event.key];
								if (!by) return;
								event.preventDefault();
								onMove(i, {
									value: snapped(drawn.value + (by[0] ?? 0), stepX),
									score: snapped(Math.max(0, drawn.score + (by[1] ?? 0)), 5),
								});
							}}
						>
							{dot}
						</div>
					);
				})}
			</div>
			<p
				aria-hidden="true"
				className="mt-0.5 flex justify-between text-2xs text-muted"
			>
				<span>{figures.axis(left, right, unit)}</span>
				<span>{t("scorecard.curve.target")}</span>
				<span>{figures.axis(right, right, unit)}</span>
			</p>
		</figure>
	);
}
