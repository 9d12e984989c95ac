import { Form, Link, useNavigation } from "@remix-run/react";
import { AlertTabs } from "./alert-tabs.tsx";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { SilenceReach } from "./silence-reach.tsx";
import type { SilenceView } from "./silence-view.ts";
import { useFigures } from "./use-figures.ts";

function Mutes({ silence: { mutes } }: { silence: SilenceView }) {
	const { t } = useReader();
	if (mutes.length === 0)
		return <p className="text-sm text-muted">{t("silences.mutes.none")}</p>;
	return (
		<details className="text-sm">
			<summary className="font-medium text-warn">
				{t("silences.mutes", { n: mutes.length })}
			</summary>
			<ul>
				{mutes.map(({ id, name, place }) => (
					<li key={id} className="break-words">
						<Link
							to={`/alerts/${id}`}
							className="text-accent underline underline-offset-2"
						>
							{name}
						</Link>{" "}
						<span className="text-muted">{place}</span>
					</li>
				))}
			</ul>
		</details>
	);
}

function Silence({ silence }: { silence: SilenceView }) {
	const { t } = useReader();
	const figures = useFigures();
	const busy = useNavigation().state !== "idle";
	const { id, state, from, until, author, comment, endedAt, endedBy } = silence;
	return (
		<li
			className="grid gap-x-6 gap-y-1 bg-panel px-3.5 py-2.5 md:grid-cols-[minmax(0,1fr)_15rem_auto]"
			data-testid={`silence-${id}`}
		>
			<div className="min-w-0">
				<SilenceReach reach={silence.reach} />
				<p className="mt-0.5 text-sm break-words">
					<q>{comment}</q> <span className="text-muted">{author}</span>
				</p>
				{state === "active" && <Mutes silence={silence} />}
			</div>
			<p className="text-sm">
				<time dateTime={from} className="whitespace-nowrap">
					{figures.clock(from)}
				</time>{" "}
				<time
					dateTime={until}
					className={`whitespace-nowrap before:content-['→_'] ${endedAt === null ? "" : "text-muted line-through"}`}
				>
					{figures.clock(until)}
				</time>
				{endedAt !== null && (
					<span className="block text-xs text-muted">
						{t("silences.endedEarly", {
							when: figures.clock(endedAt),
							name: endedBy ?? "",
						})}
					</span>
				)}
			</p>
			{silence.mayEnd && (
				<Form method="post" className="print:hidden">
					<button
						type="submit"
						name="silence"
						value={id}
						className="button"
						disabled={busy}
						aria-label={`${t(state === "coming" ? "silences.cancel" : "silences.end")}: ${comment}`}
					>
						{t(state === "coming" ? "silences.cancel" : "silences.end")}
					</button>
				</Form>
			)}
		</li>
	);
}

const STATES = ["active", "coming", "ended"] as const;

/** Who silenced what, until when and why: now, to come, and lately. */
export function SilencesPage({
	silences,
	failed,
}: {
	silences: readonly SilenceView[];
	failed: boolean;
}) {
	const { t } = useReader();
	return (
		<>
			<AlertTabs current="silences" />
			<PageHead title={t("silences.title")} lead={t("silences.lead")}>
				<Link
					to="/alerts/silences/new"
					className="button button-primary inline-flex items-center print:hidden"
				>
					{t("silences.new")}
				</Link>
			</PageHead>
			{failed && (
				<p
					role="alert"
					className="mb-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
				>
					{t("onCall.said.failed")}
				</p>
			)}
			{silences.length === 0 && (
				<EmptyState
					title={t("silences.empty")}
					text={t("silences.empty.text")}
				/>
			)}
			{STATES.map((state) => {
				const some = silences.filter((one) => one.state === state);
				// The ones that begin or end next stand first.
				if (state !== "ended") some.reverse();
				return (
					some.length > 0 && (
						<section
							key={state}
							aria-labelledby={`silences-${state}`}
							className="mb-6"
						>
							<h2 id={`silences-${state}`} className="plate mb-1.5">
								{t(`silences.state.${state}`)} ({some.length})
							</h2>
							<ul className="grid gap-px border border-line bg-line">
								{some.map((one) => (
									<Silence key={one.id} silence={one} />
								))}
							</ul>
						</section>
					)
				);
			})}
		</>
	);
}
