import { formatSigned } from "../metrics/format-value.ts";
import type { DefinitionPreviewView } from "./definition-preview-view.ts";
import { FigureText } from "./figure.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** As many decimals as the figures beside it have. */
function useDifference(view: DefinitionPreviewView) {
	const { t, locale } = useReader();
	const figures = useFigures();
	const { unit } = view.after;
	return (difference: number): string => {
		const text = figures.value(Math.abs(difference), unit, "exact");
		if (unit === "percent")
			return t("change.points", {
				amount: formatSigned(difference, locale, 1),
			});
		if (unit === "points" || unit === "score" || unit === "stars")
			return formatSigned(difference, locale, unit === "points" ? 1 : 2);
		return difference === 0 ? text : `${difference > 0 ? "+" : "−"}${text}`;
	};
}

/** Where old and new differ most, in a sentence. */
function Largest({ view }: { view: DefinitionPreviewView }) {
	const { t } = useReader();
	const figures = useFigures();
	const differs = useDifference(view);
	const { before, after, largest } = view;
	if (!before) return null;
	const month = largest && after.months[largest.at];
	return (
		<p data-testid="largest" className="mt-3 text-sm">
			{before.unit !== after.unit
				? t("define.preview.otherUnit", {
						before: figures.unit(before.unit),
						after: figures.unit(after.unit),
					})
				: largest && month
					? t("define.preview.largest", {
							month: figures.bucket(month, "month"),
							difference: differs(largest.difference),
						})
					: t("define.preview.same")}
		</p>
	);
}

/** The lines' twin: month by month, old and new. */
export function PreviewMonths({ view }: { view: DefinitionPreviewView }) {
	const { t } = useReader();
	const figures = useFigures();
	const differs = useDifference(view);
	const { after, before, largest } = view;
	const compares = before !== null && before.unit === after.unit;
	return (
		<>
			<Largest view={view} />
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keys scroll it too */}
			<div className="mt-2 overflow-x-auto" tabIndex={0}>
				<table className="figures w-full">
					<caption className="sr-only">{t("define.preview.months")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("metric.grain.month")}</th>
							{before && (
								<th scope="col" className="number">
									{t("define.preview.before")}
								</th>
							)}
							<th scope="col" className="number">
								{t(before ? "define.preview.after" : "metric.table.value")}
							</th>
							{compares && (
								<th scope="col" className="number">
									{t("define.preview.difference")}
								</th>
							)}
							<th scope="col" className="number">
								{t("metric.table.sample")}
							</th>
						</tr>
					</thead>
					<tbody>
						{after.months.map((month, at) => {
							const old = before?.months[at]?.value ?? null;
							const isLargest = largest?.at === at;
							return (
								<tr
									key={month.from}
									className={isLargest ? "bg-accent-soft" : undefined}
								>
									<th scope="row" className="whitespace-nowrap">
										{figures.bucket(month, "month")}
										{month.partial && (
											<span className="ml-1 text-2xs font-normal text-muted">
												{t("state.partial")}
											</span>
										)}
									</th>
									{before && (
										<td className="number text-muted">
											<FigureText
												value={old}
												unit={before.unit}
												style="exact"
											/>
										</td>
									)}
									<td className="number font-semibold">
										<FigureText
											value={month.value}
											unit={after.unit}
											style="exact"
										/>
									</td>
									{compares && (
										<td className="number">
											{month.value === null || old === null ? (
												<span className="text-muted">–</span>
											) : (
												differs(month.value - old)
											)}
										</td>
									)}
									<td className="number text-muted">
										{figures.count(month.sample)}
									</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</div>
		</>
	);
}
