import type { Observation } from "../metrics/observation.ts";
import { changeOf, comparableValue } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { intervalText, sayReason } from "./explain-observation.ts";
import { FigureText } from "./figure.tsx";
import type { MetricView } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly view: MetricView;
	readonly point: Observation;
	readonly compared: Observation | null;
}

/** What a point of the chart says under the pointer or the arrow keys. */
export function ChartTip({ view, point, compared }: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const earlier = comparableValue(compared);
	const interval = intervalText(point, view.unit, figures);
	return (
		<div className="max-w-72 border border-line-strong bg-panel p-2.5 text-xs shadow-lg">
			<p className="text-muted">{figures.bucket(point, view.grain)}</p>
			<p className="text-base font-semibold">
				<FigureText value={point.value} unit={view.unit} style="exact" />
			</p>
			<p className="flex flex-wrap gap-x-3">
				<StateMark
					standing={standingOf(view, point)}
					partial={point.partial}
					partly={point.factsBegin !== undefined}
				/>
				{compared && (
					<ChangeMark
						change={changeOf(view, point, compared)}
						before={compared}
					/>
				)}
			</p>
			{compared && earlier !== null && (
				<p className="text-muted">
					{figures.value(earlier, view.unit, "exact")}{" "}
					{figures.bucket(compared, view.grain)}
				</p>
			)}
			{interval && (
				<p className="text-muted">
					{t("explain.interval")} {interval}
				</p>
			)}
			<p className="text-muted">{t("catalogue.sample", { n: point.sample })}</p>
			{point.reasons.map((reason) => (
				<p key={reason.reason}>{sayReason(reason, t, figures)}</p>
			))}
		</div>
	);
}
