import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { DefinitionVersion } from "../metrics/definition.ts";
import type { MetricView } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";
import { SourceLine } from "./source-line.tsx";
import { targetText } from "./target-text.ts";
import { useFigures } from "./use-figures.ts";

function Row({ term, children }: { term: string; children: ReactNode }) {
	return (
		<div className="grid break-inside-avoid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 border-t border-line py-1.5">
			<dt className="text-muted">{term}</dt>
			<dd className="break-words">{children}</dd>
		</div>
	);
}

/** Who made a version and why, where somebody did. */
function Made({ by, reason }: DefinitionVersion) {
	if (by === null) return null;
	return (
		<span className="block text-xs text-muted">
			{reason === null ? by : `${by}: ${reason}`}
		</span>
	);
}

/** What the metric meant before: each version keeps its values. */
function OtherVersions({ view }: { view: MetricView }) {
	const { t } = useReader();
	const figures = useFigures();
	const others = view.versions.filter(
		({ version }) => version !== view.version,
	);
	if (others.length === 0) return null;
	return (
		<ul aria-label={t("metric.version.earlier")} className="mt-1">
			{others.map((made) => (
				<li key={made.version}>
					<Link to={made.to} className="text-accent hover:underline">
						{t("metric.version.link", { version: made.version })}
					</Link>{" "}
					<span className="text-xs text-muted">
						{figures.instant(made.since)}
					</span>
					<Made {...made} />
				</li>
			))}
		</ul>
	);
}

/** Where the number comes from, in full. */
export function HowComputed({
	view,
	mayDefine,
}: {
	view: MetricView;
	mayDefine: boolean;
}) {
	const { t } = useReader();
	const figures = useFigures();
	const shown = view.versions.find(({ version }) => version === view.version);
	const target = targetText(view, t, figures) ?? t("metric.how.target.none");
	return (
		<aside
			aria-labelledby="how"
			className="self-start border border-line bg-panel p-4 2xl:row-span-2"
		>
			<h2 id="how" className="mb-2 font-semibold">
				{t("metric.how")}
			</h2>
			<dl className="gap-x-8 text-sm md:columns-2 2xl:columns-1">
				<Row term={t("metric.how.formula")}>{view.formula}</Row>
				<Row term={t("metric.how.sources")}>
					{view.sources.length === 0
						? t("metric.how.sources.none")
						: view.sources.map((source) => (
								<SourceLine
									key={`${source.source} ${source.kind}`}
									source={source}
								/>
							))}
				</Row>
				<Row term={t("metric.how.freshness")}>
					{view.freshnessMinutes === null
						? t("metric.how.freshness.none")
						: t("metric.how.freshness.promise", {
								promise: figures.duration(view.freshnessMinutes),
							})}
				</Row>
				<Row term={t("metric.how.sample")}>
					{view.minimumSample === 0
						? t("metric.how.minimum.none")
						: t("metric.how.minimum", { minimum: view.minimumSample })}
				</Row>
				<Row term={t("metric.how.target")}>{target}</Row>
				<Row term={t("metric.how.direction")}>
					{t(`metric.how.direction.${view.direction}`)}
				</Row>
				<Row term={t("metric.how.owner")}>{view.owner}</Row>
				<Row term={t("metric.how.version")}>
					{t("metric.how.versionText", {
						version: view.version,
						since: figures.instant(view.since),
					})}
					{shown && <Made {...shown} />}
					<OtherVersions view={view} />
				</Row>
				<Row term={t("metric.how.key")}>
					<code className="font-mono text-xs">{view.key}</code>
				</Row>
			</dl>
			{mayDefine && (
				<p className="mt-3 print:hidden">
					<Link
						to={`/metrics/${view.key}/edit`}
						className="button inline-flex items-center"
					>
						{t("define.change.link")}
					</Link>
				</p>
			)}
		</aside>
	);
}
