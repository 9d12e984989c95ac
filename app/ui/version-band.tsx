import { Link } from "@remix-run/react";
import type { MetricView } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** Said where the page is computed by an earlier definition, so that nobody takes its figures for the current ones. */
export function VersionBand({ view }: { view: MetricView }) {
	const { t } = useReader();
	const figures = useFigures();
	const [latest] = view.versions;
	if (!latest || latest.version === view.version) return null;
	return (
		<p
			role="status"
			className="mb-4 flex flex-wrap items-baseline gap-x-4 border-l-4 border-warn bg-panel px-3 py-2"
		>
			<strong className="font-semibold">
				{t("metric.version.band", {
					version: view.version,
					latest: latest.version,
					since: figures.instant(view.since),
				})}
			</strong>
			<Link to={latest.to} className="text-accent hover:underline">
				{t("metric.version.current")}
			</Link>
		</p>
	);
}
