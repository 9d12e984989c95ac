import { lazy, Suspense } from "react";
import { comparableValue } from "./change.ts";
import { hasValue } from "./chart-points.ts";
import { EmptyState } from "./empty-state.tsx";
import type { MetricView } from "./metric-view.ts";
import { PlainLine } from "./plain-line.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";
import { useHydrated } from "./use-hydrated.ts";
import { useLineSummary } from "./use-line-summary.ts";

/** recharts weighs more than the rest of the page, so it comes when a chart is there to be drawn. */
const MetricChart = lazy(() => import("./metric-chart.tsx"));

function Unscripted({ view }: { view: MetricView }) {
	const { t } = useReader();
	return (
		<div className="flex h-full flex-col">
			<PlainLine points={view.points} />
			<noscript>
				<p className="text-xs text-muted">{t("metric.chart.needsScript")}</p>
			</noscript>
		</div>
	);
}

function Key({ view }: { view: MetricView }) {
	const { t } = useReader();
	const entry = "inline-flex items-center gap-1.5";
	const line = "h-3 w-5 fill-none stroke-2";
	const path = <path d="M0 6h20" />;
	return (
		<ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
			<li className={entry}>
				<svg aria-hidden="true" className={`${line} stroke-accent`}>
					{path}
				</svg>
				{t("metric.legend.value")}
			</li>
			{view.points.some(({ partial }) => partial) && (
				<li className={entry}>
					<svg
						aria-hidden="true"
						className={`${line} stroke-accent [stroke-dasharray:2_3]`}
					>
						{path}
					</svg>
					{t("metric.legend.partial")}
				</li>
			)}
			{view.points.some(({ low }) => low !== null) && (
				<li className={entry}>
					<span className="h-3 w-5 bg-accent/20 [print-color-adjust:exact]" />
					{t("metric.legend.interval")}
				</li>
			)}
			{view.comparedPoints.some((point) => comparableValue(point) !== null) && (
				<li className={entry}>
					<svg
						aria-hidden="true"
						className={`${line} stroke-line-strong [stroke-dasharray:5_3]`}
					>
						{path}
					</svg>
					{t("metric.legend.compared")}
				</li>
			)}
			{view.target !== null && (
				<li className={entry}>
					<svg aria-hidden="true" className={`${line} stroke-good`}>
						{path}
					</svg>
					{t("metric.legend.target")}
				</li>
			)}
		</ul>
	);
}

export function ChartFrame({ view }: { view: MetricView }) {
	const { t } = useReader();
	const { unit } = useFigures();
	const hydrated = useHydrated();
	const summary = useLineSummary(view);
	if (!hasValue(view.points))
		return (
			<EmptyState
				title={t(view.isFuture ? "metric.chart.future" : "metric.chart.empty")}
				text={t(
					view.isFuture ? "metric.chart.futureText" : "metric.chart.emptyText",
				)}
			/>
		);
	return (
		<figure className="border border-line bg-panel px-3 pt-3 pb-2">
			<figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-1">
				<span className="text-xs">
					<span className="sr-only">{summary}</span>
					<span className="font-medium">{unit(view.unit)}</span>
				</span>
				<Key view={view} />
			</figcaption>
			<div className="h-72 sm:h-80 3xl:h-96">
				{hydrated ? (
					<Suspense fallback={<Unscripted view={view} />}>
						<MetricChart view={view} />
					</Suspense>
				) : (
					<Unscripted view={view} />
				)}
			</div>
		</figure>
	);
}
