import type { ChartTileView } from "./board-view.ts";
import { FigureText } from "./figure.tsx";
import { useReader } from "./reader-context.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";

/** The chart's twin: the same points, to be read. */
export function BoardPoints({ view }: { view: ChartTileView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { subject, points, grain } = view;
	return (
		<details className="-mx-3.5 mt-2 -mb-2 border-t border-line print:hidden">
			<summary className="px-3.5 py-1.5 text-2xs text-muted hover:text-ink">
				{t("metric.table")}
			</summary>
			<div className="relative max-h-60 overflow-auto border-t border-line">
				<table className="figures">
					<caption className="sr-only">
						{t("metric.chart", { name: subject.name })}
					</caption>
					<thead>
						<tr>
							<th scope="col">{t("metric.table.period")}</th>
							<th scope="col" className="number">
								{t("metric.table.value")}
							</th>
							<th scope="col">{t("metric.table.state")}</th>
						</tr>
					</thead>
					<tbody>
						{points.toReversed().map((point) => (
							<tr key={point.fromAt}>
								<th scope="row">{figures.bucket(point, grain)}</th>
								<td className="number">
									<FigureText
										value={point.value}
										unit={subject.unit}
										style="exact"
									/>
								</td>
								<td>
									<StateMark
										standing={standingOf(subject, point)}
										partial={point.partial}
										partly={point.factsBegin !== undefined}
									/>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</details>
	);
}
