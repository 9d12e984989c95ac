import { type PointerEvent, useRef, useState } from "react";
import type { Level } from "../alerts/rule.ts";
import { axisTicks } from "./axis-ticks.ts";
import { useReader } from "./reader-context.tsx";
import type { TrialView } from "./rule-trial-view.ts";
import { useFigures } from "./use-figures.ts";

export interface ThresholdLine {
	readonly level: Level;
	readonly which: "raise" | "clear";
	readonly value: number;
}

interface Properties {
	readonly name: string;
	readonly trial: TrialView;
	readonly thresholds: readonly ThresholdLine[];
	/** Absent where the lines only show. */
	readonly onMove?: (line: ThresholdLine, value: number) => void;
}

const STROKES = [
	"stroke-accent stroke-2",
	"stroke-ink [stroke-dasharray:6_3]",
	"stroke-muted",
	"stroke-line-strong [stroke-dasharray:2_3]",
];

/** A finger's move gives no more digits than the axis can show. */
function rounded(value: number, step: number): number {
	const digits = Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(step))));
	return Number(value.toFixed(Math.max(0, digits - 1)));
}

function pathOf(
	points: TrialView["lines"][number]["points"],
	x: (at: number) => number,
	y: (value: number) => number,
): string {
	let path = "";
	let isDrawing = false;
	for (const [at, value] of points) {
		if (value === null) isDrawing = false;
		else {
			path += `${isDrawing ? "L" : "M"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
			isDrawing = true;
		}
	}
	return path;
}

/** The past with the thresholds over it, which are dragged by mouse, finger or keys. */
export function RuleChart({ name, trial, thresholds, onMove }: Properties) {
	const { t, locale } = useReader();
	const figures = useFigures();
	const plot = useRef<HTMLDivElement>(null);
	const [held, setHeld] = useState<readonly [number, number] | null>(null);
	const all = [
		...trial.lines.flatMap(({ points }) =>
			points.flatMap(([, value]) => (value === null ? [] : [value])),
		),
		...thresholds.map(({ value }) => value),
	];
	// While a line is dragged the axis stands still under the finger.
	const [low, high] = held ?? [
		all.reduce((a, b) => Math.min(a, b), all[0] ?? 0),
		all.reduce((a, b) => Math.max(a, b), all[0] ?? 1),
	];
	const ticks = axisTicks(low, high);
	const [bottom = 0, top = 1] = [ticks[0], ticks.at(-1)];
	const span = top - bottom || 1;
	const step = ((ticks[1] ?? top) - bottom || 1) / 10;
	const fromTop = (value: number) =>
		Math.min(1, Math.max(0, (top - value) / span));
	const x = (at: number) =>
		(1000 * (at - trial.from)) / (trial.until - trial.from || 1);
	const y = (value: number) => 1000 * fromTop(value);
	const write = (value: number) => figures.value(value, trial.unit);
	const moveTo = (line: ThresholdLine, clientY: number) => {
		const box = plot.current?.getBoundingClientRect();
		if (!box) return;
		const share = Math.min(1, Math.max(0, (clientY - box.top) / box.height));
		onMove?.(line, rounded(top - share * span, step));
	};
	const begin = (event: PointerEvent<HTMLElement>) => {
		event.currentTarget.setPointerCapture(event.pointerId);
		setHeld([low, high]);
	};
	const day = (at: number) =>
		new Intl.DateTimeFormat(locale, { month: "short", day: "numeric" }).format(
			at,
		);
	return (
		<figure className="min-w-0">
			<figcaption className="sr-only">
				{t("alertRules.chart", { name })}
			</figcaption>
			<div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
				<div
					aria-hidden="true"
					className="relative h-72 w-14 text-right text-2xs text-muted"
				>
					{ticks.map((tick) => (
						<span
							key={tick}
							className="absolute right-0 -translate-y-1/2 whitespace-nowrap"
							style={{ top: `${100 * fromTop(tick)}%` }}
						>
							{figures.axis(tick, top, trial.unit)}
						</span>
					))}
				</div>
				<div ref={plot} className="relative h-72" data-testid="rule-chart">
					<svg
						aria-hidden="true"
						viewBox="0 0 1000 1000"
						preserveAspectRatio="none"
						className="absolute inset-0 size-full overflow-visible fill-none"
					>
						{ticks.map((tick) => (
							<path
								key={tick}
								d={`M0 ${y(tick)}H1000`}
								className="stroke-line"
								vectorEffect="non-scaling-stroke"
							/>
						))}
						{trial.episodes.map((episode) => (
							<rect
								key={`${episode.name} ${episode.firedAt} ${episode.level}`}
								x={x(episode.firedAt)}
								y="0"
								width={Math.max(
									2,
									x(episode.until ?? trial.until) - x(episode.firedAt),
								)}
								height="1000"
								className={
									episode.level === "critical"
										? "fill-bad/15"
										: episode.level === "warning"
											? "fill-warn/12"
											: "fill-muted/15"
								}
							/>
						))}
						{trial.lines.map((line, i) => (
							<path
								key={line.name}
								d={pathOf(line.points, x, y)}
								className={STROKES[i]}
								vectorEffect="non-scaling-stroke"
								strokeLinejoin="round"
							/>
						))}
					</svg>
					{thresholds.map((line) => {
						const { level, which, value } = line;
						const words = t(`alertRules.line.${which}`, {
							level: t(`alertRules.level.${level}`),
						});
						const tone =
							level === "critical"
								? "border-bad text-bad"
								: "border-warn text-warn";
						const dash = which === "raise" ? "border-solid" : "border-dashed";
						const mark = (
							<>
								<span
									className={`absolute inset-x-0 top-1/2 border-t-[1.5px] ${tone} ${dash}`}
								/>
								<span
									className={`absolute top-1/2 border bg-panel px-1 text-2xs whitespace-nowrap ${tone} ${dash} ${
										which === "raise"
											? "right-0 -translate-y-full"
											: "left-0 translate-y-0"
									}`}
								>
									{words} {write(value)}
								</span>
							</>
						);
						const place = { top: `calc(${100 * fromTop(value)}% - 0.75rem)` };
						if (!onMove)
							return (
								<div
									key={`${level} ${which}`}
									className="absolute inset-x-0 h-6"
									style={place}
								>
									{mark}
								</div>
							);
						return (
							<div
								key={`${level} ${which}`}
								role="slider"
								tabIndex={0}
								aria-orientation="vertical"
								aria-label={words}
								aria-valuemin={bottom}
								aria-valuemax={top}
								aria-valuenow={value}
								aria-valuetext={write(value)}
								className="absolute inset-x-0 h-6 cursor-ns-resize touch-none"
								style={place}
								onPointerDown={begin}
								onPointerMove={(event) => {
									if (event.currentTarget.hasPointerCapture(event.pointerId))
										moveTo(line, event.clientY);
								}}
								onPointerUp={() => setHeld(null)}
								onPointerCancel={() => setHeld(null)}
								onKeyDown={(event) => {
									const by = {
										ArrowUp: step,
										ArrowRight: step,
										ArrowDown: -step,
										ArrowLeft: -step,
										PageUp: 10 * step,
										PageDown: -10 * step,
									}[event.key];
									if (by === undefined) return;
									event.preventDefault();
									onMove(line, rounded(value + by, step));
								}}
							>
								{mark}
							</div>
						);
					})}
				</div>
				<span />
				<p
					aria-hidden="true"
					className="mt-1 flex justify-between text-2xs text-muted"
				>
					<span>{day(trial.from)}</span>
					<span>{day((trial.from + trial.until) / 2)}</span>
					<span>{day(trial.until)}</span>
				</p>
			</div>
			<ul className="mt-1 flex flex-wrap gap-x-4 text-xs text-muted">
				{trial.lines.map((line, i) => (
					<li key={line.name} className="inline-flex items-center gap-1.5">
						<svg
							aria-hidden="true"
							className={`h-3 w-5 fill-none ${STROKES[i]}`}
						>
							<path d="M0 6h20" />
						</svg>
						{line.name}
					</li>
				))}
			</ul>
			{onMove && (
				<p className="mt-1 text-2xs text-muted print:hidden">
					{t("alertRules.chart.drag")}
				</p>
			)}
		</figure>
	);
}
