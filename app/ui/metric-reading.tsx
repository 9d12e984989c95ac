import { Link } from "@remix-run/react";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { intervalText, sayReason } from "./explain-observation.ts";
import { Figure } from "./figure.tsx";
import { FollowButton } from "./follow-button.tsx";
import { DimensionLinks, MemberPicker } from "./member-picker.tsx";
import type { MetricView } from "./metric-view.ts";
import { recentWords } from "./period-words.ts";
import { useReader } from "./reader-context.tsx";
import { ScopeChips } from "./scope-chips.tsx";
import { ShareLink } from "./share-link.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";

/** The name of the metric and its one reading for the whole period. */
export function MetricReading({
	view,
	followed,
}: {
	view: MetricView;
	followed: boolean;
}) {
	const { t } = useReader();
	const figures = useFigures();
	const { unit, total, compared } = view;
	const interval = intervalText(total, unit, figures);
	return (
		<header className="mb-4">
			<p className="plate">
				<Link to="/metrics" className="hover:text-accent">
					{t("catalogue.title")}
				</Link>
				<span aria-hidden="true"> /</span> {t(`group.${view.group}`)}
			</p>
			<div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
				<h1 className="text-xl leading-tight font-semibold tracking-tight">
					{view.name}
				</h1>
				<FollowButton
					metric={view.key}
					scope={view.choice.scope}
					name={[view.name, ...view.scope.map(({ name }) => name)].join(", ")}
					followed={followed}
				/>
			</div>
			<p className="mt-0.5 max-w-prose text-muted">{view.description}</p>
			<div className="mt-3 flex flex-wrap items-baseline gap-x-5 gap-y-1">
				<span
					data-testid="reading"
					className="text-4xl leading-none font-semibold tracking-tight"
				>
					<Figure
						observation={total}
						before={compared}
						unit={unit}
						formula={view.formula}
						completeThrough={view.completeThrough}
					/>
				</span>
				<StateMark
					standing={standingOf(view, total)}
					partial={total.partial}
					partly={total.factsBegin !== undefined}
				/>
				{compared && (
					<ChangeMark
						change={changeOf(view, total, compared)}
						before={compared}
					/>
				)}
				{interval && (
					<span className="text-xs text-muted">
						{t("explain.interval")} {interval}
					</span>
				)}
				<span className="text-xs text-muted">
					{recentWords(view.choice.period, t) ??
						figures.days(total.from, total.to)}
				</span>
				<span className="text-xs text-muted">
					{t("catalogue.sample", { n: total.sample })}
				</span>
				<Link
					to={view.facts}
					aria-label={t("facts.link.of", { name: view.name })}
					className="inline-flex min-h-6 items-center text-sm font-medium text-accent hover:underline print:hidden"
				>
					{t("facts.link")}
				</Link>
				<ShareLink key={view.share} to={view.share} />
				{view.alertMe && (
					<Link
						to={view.alertMe}
						className="inline-flex min-h-6 items-center text-sm font-medium text-accent hover:underline print:hidden"
					>
						{t("alertRules.alertMe")}
					</Link>
				)}
			</div>
			{total.reasons.map((reason) => (
				<p
					key={reason.reason}
					className="mt-2 border-l-2 border-warn pl-2 text-sm"
				>
					{sayReason(reason, t, figures)}
				</p>
			))}
			{total.factsBegin !== undefined && total.value !== null && (
				<p className="mt-2 border-l-2 border-line-strong pl-2 text-sm">
					{t("reason.facts-begin", { day: figures.day(total.factsBegin) })}
				</p>
			)}
			<ScopeChips parts={view.scope}>
				<DimensionLinks addable={view.addable} />
			</ScopeChips>
			{view.pick && (
				<MemberPicker key={view.pick.dimension} view={view} pick={view.pick} />
			)}
		</header>
	);
}
