import { Link } from "@remix-run/react";
import { lazy, Suspense } from "react";
import type { AlertPageView } from "./alert-view.ts";
import { valueWords } from "./alert-words.ts";
import { hasValue } from "./chart-points.ts";
import { FigureText } from "./figure.tsx";
import { PlainLine } from "./plain-line.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";
import { useHydrated } from "./use-hydrated.ts";

const AlertChart = lazy(() => import("./alert-chart.tsx"));

function Chart({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	const hydrated = useHydrated();
	const grain = t(`alert.chart.${view.grain}`);
	if (!hasValue(view.points))
		return <p className="text-sm text-muted">{t("alert.chart.none")}</p>;
	return (
		<figure className="border border-line bg-panel px-3 pt-2 pb-2">
			<figcaption className="mb-1 text-xs text-muted">
				<span className="font-medium text-ink">
					{t("alert.chart", { name: view.metric, grain })}
				</span>
				{view.firedAt && (
					<span className="ml-3 inline-flex items-center gap-1.5">
						<span
							aria-hidden="true"
							className="h-3 w-4 border border-bad/40 bg-bad/10"
						/>
						{t("alert.chart.firing")}
					</span>
				)}
				<span className="block">
					{t("alert.chart.note", {
						grain,
						window: t(`tell.window.${view.rule.window}`),
					})}
				</span>
			</figcaption>
			<div className="flex h-56 flex-col sm:h-64">
				{hydrated ? (
					<Suspense fallback={<PlainLine points={view.points} />}>
						<AlertChart view={view} />
					</Suspense>
				) : (
					<PlainLine points={view.points} />
				)}
			</div>
			<details className="mt-2 print:hidden">
				<summary className="text-xs text-muted">
					{t("alert.chart.table")}
				</summary>
				<div className="mt-1 max-h-64 overflow-auto">
					<table className="figures">
						<thead>
							<tr>
								<th scope="col">{t("alert.chart.when")}</th>
								<th scope="col" className="number">
									{view.metric}
								</th>
							</tr>
						</thead>
						<tbody>
							{view.points.map((point) => (
								<tr key={point.fromAt}>
									<th scope="row">{figures.bucket(point, view.grain)}</th>
									<td className="number">
										<FigureText value={point.value} unit={view.unit} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</details>
		</figure>
	);
}

function Contributors({ view }: { view: AlertPageView }) {
	const { t, locale } = useReader();
	const figures = useFigures();
	const share = new Intl.NumberFormat(locale, {
		style: "percent",
		maximumFractionDigits: 0,
	});
	return (
		<section aria-labelledby="contributors" className="min-w-0">
			<h3 id="contributors" className="plate mb-1.5">
				{t("alert.contributors")}
			</h3>
			{view.contributors.length === 0 ? (
				<p className="text-sm text-muted">{t("alert.contributors.none")}</p>
			) : (
				<ul className="grid gap-px border border-line bg-line">
					{view.contributors.map(({ name, share: part, value, to }) => (
						<li
							key={to}
							className="flex flex-wrap items-baseline gap-x-3 bg-panel px-3 py-1.5"
						>
							<Link
								to={to}
								className="min-w-0 flex-1 basis-40 font-medium break-words hover:text-accent"
							>
								{name}
							</Link>
							<span className="text-xs text-muted">
								{t("alert.contributors.share", { share: share.format(part) })}
							</span>
							<span className="font-semibold">
								{value === null ? "–" : valueWords(value, view.unit, figures)}
							</span>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

function Words({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-labelledby="words" className="min-w-0">
			<h3 id="words" className="plate mb-1.5">
				{t("alert.words")}
			</h3>
			{view.words.length === 0 ? (
				<p className="text-sm text-muted">{t("alert.words.none")}</p>
			) : (
				<ul className="grid gap-2">
					{view.words.map(({ text, at, product }) => (
						<li
							key={`${at} ${text}`}
							className="border-l-2 border-line-strong pl-3"
						>
							<blockquote className="break-words">{text}</blockquote>
							<p className="text-xs text-muted">
								{[product, figures.instant(at)].filter(Boolean).join(" · ")}
							</p>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

/** What stands behind an alert, and the one click to all of it. */
export function AlertEvidence({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	if (view.metricGone)
		return (
			<p className="mb-6 border-l-2 border-warn pl-2">
				{t("alert.metricGone")}
			</p>
		);
	return (
		<section aria-labelledby="evidence" className="mb-6">
			<h2 id="evidence" className="sr-only">
				{t("alert.evidence")}
			</h2>
			<Chart view={view} />
			<div className="mt-4 grid gap-x-6 gap-y-4 lg:grid-cols-2">
				<Contributors view={view} />
				<Words view={view} />
			</div>
		</section>
	);
}
