import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { AlertMark } from "./alert-mark.tsx";
import type { AlertPageView } from "./alert-view.ts";
import { thresholdWords, valueWords } from "./alert-words.ts";
import { FigureText } from "./figure.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

function Fact({ term, children }: { term: string; children: ReactNode }) {
	return (
		<div className="min-w-0">
			<dt className="text-2xs text-muted">{term}</dt>
			<dd className="text-sm break-words">{children}</dd>
		</div>
	);
}

export function AlertHead({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { total, unit } = view;
	return (
		<header className="mb-4">
			<p className="plate">
				<Link to="/alerts" className="hover:text-accent">
					{t("alerts.title")}
				</Link>
				<span aria-hidden="true"> / </span>
				{view.id}
			</p>
			<h1 className="mt-1 text-xl leading-tight font-semibold tracking-tight break-words">
				{view.name}
			</h1>
			<p className="text-muted">
				{view.place}
				<span aria-hidden="true"> · </span>
				{view.metric}
			</p>
			<div className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-2">
				<AlertMark state={view.state} level={view.level} ended={view.endedAs} />
				{total && (
					<>
						<span
							data-testid="value"
							className="text-3xl leading-none font-semibold tracking-tight"
						>
							<span className="sr-only">
								{t(view.endedAt ? "alert.atPeak" : "alert.now")}{" "}
							</span>
							<FigureText value={total.value} unit={unit} />
						</span>
						{total.low !== null && total.high !== null && (
							<span className="text-xs text-muted">
								{t("explain.interval")} [{figures.value(total.low, unit)},{" "}
								{figures.value(total.high, unit)}]
							</span>
						)}
						<span className="text-xs text-muted">
							{t("catalogue.sample", { n: total.sample })}
						</span>
					</>
				)}
				<span className="text-xs text-muted">
					{t(`tell.window.${view.rule.window}`)}
				</span>
			</div>
			{!view.metricGone && (
				<p className="mt-3 flex flex-wrap gap-2 print:hidden">
					<Link
						className="button button-primary inline-flex items-center"
						to={view.facts}
					>
						{t("alert.facts")}
					</Link>
					<Link
						className="button inline-flex items-center"
						to={view.metricPage}
					>
						{t("alert.metricPage")}
					</Link>
				</p>
			)}
		</header>
	);
}

export function AlertFacts({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { rule, peak } = view;
	return (
		<dl className="mb-5 grid grid-cols-[repeat(auto-fill,minmax(min(100%,10rem),1fr))] gap-x-6 gap-y-2 border-y border-line py-3">
			<Fact term={t("alert.threshold")}>
				<ul>
					{thresholdWords(rule, view.unit, t, figures).map((words) => (
						<li key={words}>{words}</li>
					))}
				</ul>
			</Fact>
			<Fact term={t("alert.opened")}>{figures.instant(view.openedAt)}</Fact>
			{view.firedAt && (
				<Fact term={t("alert.fired")}>{figures.instant(view.firedAt)}</Fact>
			)}
			{view.endedAt && (
				<Fact term={t("alert.ended")}>{figures.instant(view.endedAt)}</Fact>
			)}
			{peak?.value != null && (
				<Fact term={t("alert.peak")}>
					{valueWords(peak.value, view.unit, figures)}
				</Fact>
			)}
			<Fact term={t("alert.owner")}>{view.owner}</Fact>
			{view.team && <Fact term={t("alert.team")}>{view.team}</Fact>}
			<Fact term={t("alert.rule")}>
				<Link
					className="text-accent hover:underline"
					to={`/alerts/rules/${rule.id}`}
				>
					{t("alert.rule.version", { version: rule.version })}
				</Link>
				{rule.current !== rule.version && (
					<span className="block text-xs text-muted">
						{t("alert.rule.newer", {
							version: rule.version,
							current: rule.current,
						})}
					</span>
				)}
				{rule.deleted && (
					<span className="block text-xs text-muted">
						{t("alert.rule.deleted")}
					</span>
				)}
			</Fact>
		</dl>
	);
}
