import { Form } from "@remix-run/react";
import { AlertDeeds } from "./alert-deeds.tsx";
import { AlertEvidence } from "./alert-evidence.tsx";
import { AlertFacts, AlertHead } from "./alert-head.tsx";
import { AlertTimeline } from "./alert-timeline.tsx";
import { AlertTold } from "./alert-told.tsx";
import type { AlertPageView, DeedProblem } from "./alert-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

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
				<AlertHead view={view} />
				<Held view={view} />
				<AlertFacts view={view} />
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
