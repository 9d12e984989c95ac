import { Link } from "@remix-run/react";
import { MOST_CERTAIN } from "../home/change-strength.ts";
import { formatCount, formatValue } from "../metrics/format-value.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { FigureText } from "./figure.tsx";
import type { ChangeView } from "./home-view.ts";
import { useReader } from "./reader-context.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";

/** Where most of it comes from; more than all of it where others moved the other way. */
function Why({ change }: { change: ChangeView }) {
	const { t, locale } = useReader();
	const { contributor } = change;
	if (!contributor) return null;
	const { name, share, dimension, to } = contributor;
	const percent = formatValue(Math.round(share * 100), {
		locale,
		unit: "percent",
		currency: "",
	}).replace(/[.,]0(?=\D*$)/, "");
	return (
		<Link
			to={to}
			className="underline decoration-line-strong underline-offset-2 hover:text-accent"
		>
			{share > 1.005
				? t("home.change.moreThan", {
						name,
						dimension: t(`dimension.${dimension}`),
					})
				: t("home.change.part", {
						share: percent,
						name,
						dimension: t(`dimension.${dimension}`),
					})}
		</Link>
	);
}

function Change({ change }: { change: ChangeView }) {
	const { t, locale } = useReader();
	const figures = useFigures();
	const { metric, current, previous, place } = change;
	return (
		<li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 bg-panel px-3.5 py-2.5">
			<h3 className="min-w-0 text-sm leading-snug font-medium">
				<Link to={change.to} prefetch="intent" className="hover:text-accent">
					{metric.name}
					<span className="font-normal text-muted"> · {place}</span>
				</Link>
			</h3>
			<span className="justify-self-end text-right font-semibold whitespace-nowrap">
				<span className="text-xs font-normal text-muted">
					{figures.value(previous.value ?? 0, metric.unit)}
					<span aria-hidden="true"> → </span>
					<span className="sr-only"> {t("home.change.to")} </span>
				</span>
				<FigureText value={current.value} unit={metric.unit} />
			</span>
			<p className="min-w-0 text-xs text-muted">
				<Why change={change} />
				{change.contributor && (
					<>
						<span aria-hidden="true"> ·</span>{" "}
					</>
				)}
				{t(
					Math.abs(change.z) < MOST_CERTAIN
						? "home.change.noise"
						: "home.change.noise.most",
					{
						times: formatCount(Math.abs(change.z), locale),
						n: current.sample,
					},
				)}
			</p>
			<span className="flex flex-col items-end">
				<ChangeMark
					change={changeOf(metric, current, previous)}
					before={previous}
				/>
				{change.meetsTarget !== null && (
					<StateMark standing={standingOf(metric, current)} />
				)}
			</span>
		</li>
	);
}

/**
 * What stands out this morning, each with its reason. Not live: the order is a judgement of the moment at which the page
 * was read, and a figure that moved on would contradict its sentence.
 */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
	const { t } = useReader();
	return (
		<section aria-labelledby="changes" className="min-w-0">
			<h2 id="changes" className="plate mb-1.5">
				{t("home.changes")}
			</h2>
			{changes.length === 0 ? (
				<p className="border border-line bg-panel px-3.5 py-3 text-muted">
					{t("home.changes.none")}
				</p>
			) : (
				<>
					<ol className="grid gap-px border border-line bg-line">
						{changes.map((change) => (
							<Change key={change.to} change={change} />
						))}
					</ol>
					<p className="mt-1 text-2xs text-muted">{t("home.changes.rule")}</p>
				</>
			)}
		</section>
	);
}
