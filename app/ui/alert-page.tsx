import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { AlertDeeds } from "./alert-deeds.tsx";
import { AlertEvidence } from "./alert-evidence.tsx";
import { AlertMark } from "./alert-mark.tsx";
import { AlertTimeline } from "./alert-timeline.tsx";
import { AlertTold } from "./alert-told.tsx";
import type { AlertPageView, DeedProblem } from "./alert-view.ts";
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

function Head({ view }: { view: AlertPageView }) {
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

function Facts({ view }: { view: AlertPageView }) {
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

const isWebAddress = (link: string): boolean => /^https?:\/\//.test(link);

function Notes({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const { notes, link } = view.rule;
	if (!notes && !link) return null;
	return (
		<section aria-labelledby="notes" className="mb-5">
			<h2 id="notes" className="plate mb-1">
				{t("tell.notes")}
			</h2>
			{notes && (
				<p className="max-w-prose break-words whitespace-pre-line">{notes}</p>
			)}
			{link && isWebAddress(link) && (
				<a
					className="break-all text-accent hover:underline"
					href={link}
					rel="noreferrer"
				>
					{link}
				</a>
			)}
		</section>
	);
}

/** What holds messages at this moment. */
function Held({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { silence, mute } = view;
	return (
		<>
			{view.past && (
				<p className="mb-3 border-l-2 border-warn pl-2 text-sm">
					{t("alert.past")}
				</p>
			)}
			{silence && (
				<div className="mb-3 flex flex-wrap items-center gap-3 border-l-2 border-warn bg-panel px-3 py-2 text-sm">
					<p className="min-w-0 flex-1 basis-56 break-words">
						{t("alert.silence", {
							when: figures.instant(silence.until),
							name: silence.author,
							comment: silence.comment,
						})}
					</p>
					{view.may.silence && (
						<Form method="post" preventScrollReset className="print:hidden">
							<input type="hidden" name="deed" value="end-silence" />
							<input type="hidden" name="silence" value={silence.id} />
							<button type="submit" className="button">
								{t("alert.silence.end")}
							</button>
						</Form>
					)}
				</div>
			)}
			{mute && (
				<p className="mb-3 border-l-2 border-warn pl-2 text-sm">
					{t("alert.mute", { name: mute })}
				</p>
			)}
		</>
	);
}

function OnIt({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { acknowledgedBy, acknowledgedAt, assignee, escalation } = view;
	return (
		<section aria-labelledby="on-it" className="mb-4">
			<h2 id="on-it" className="plate mb-1">
				{t("alert.who")}
			</h2>
			<p role="status" className="text-sm">
				{acknowledgedBy && acknowledgedAt
					? t("alert.acknowledged", {
							name: acknowledgedBy,
							when: figures.instant(acknowledgedAt),
						})
					: t("alert.unacknowledged")}
			</p>
			{assignee && (
				<p className="text-sm">{t("alert.assignedTo", { name: assignee })}</p>
			)}
			{escalation && view.endedAt === null && (
				<p className="text-sm text-muted">
					{escalation.at
						? t("alert.escalation.next", {
								when: figures.instant(escalation.at),
								whom: escalation.whom.join(t("tell.separator")),
							})
						: escalation.left > 0
							? t("alert.escalation.stopped", { n: escalation.left })
							: t("alert.escalation.done")}
				</p>
			)}
			{view.links.length > 0 && (
				<>
					<h3 className="mt-3 text-xs font-medium text-muted">
						{t("alert.links")}
					</h3>
					<ul className="text-sm">
						{view.links.map(({ type, reference }) => (
							<li key={`${type} ${reference}`} className="break-words">
								<span className="text-muted">{t(`alert.link.${type}`)}</span>{" "}
								{reference}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}

interface Properties {
	readonly view: AlertPageView;
	readonly problem: DeedProblem | null;
}

export function AlertPage({ view, problem }: Properties) {
	return (
		<div className="gap-x-8 xl:grid xl:grid-cols-[minmax(0,1fr)_20rem]">
			<div className="min-w-0">
				<Head view={view} />
				<Held view={view} />
				<Facts view={view} />
				<Notes view={view} />
			</div>
			<aside className="mb-6 xl:row-span-2">
				<OnIt view={view} />
				<AlertDeeds view={view} problem={problem} />
			</aside>
			<div className="min-w-0">
				<AlertEvidence view={view} />
				<AlertTold view={view} />
				<AlertTimeline view={view} />
			</div>
		</div>
	);
}
