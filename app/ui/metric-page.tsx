import { useNavigation } from "@remix-run/react";
import { BreakdownTable } from "./breakdown-table.tsx";
import { ChartAlertList } from "./chart-alert-list.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { HowComputed } from "./how-computed.tsx";
import { MetricControls } from "./metric-controls.tsx";
import { MetricReading } from "./metric-reading.tsx";
import type { MetricView } from "./metric-view.ts";
import { PointTable } from "./point-table.tsx";
import { useReader } from "./reader-context.tsx";
import { useLiveReading } from "./use-live-reading.ts";
import { VersionBand } from "./version-band.tsx";

/** What is pushed are figures of the current definition; a page of an earlier version stands still. */
function LiveReading({
	view,
	followed,
}: {
	view: MetricView;
	followed: boolean;
}) {
	return <MetricReading view={useLiveReading(view)} followed={followed} />;
}

export function MetricPage({
	view,
	followed,
	mayDefine,
}: {
	view: MetricView;
	followed: boolean;
	mayDefine: boolean;
}) {
	const { t } = useReader();
	const navigation = useNavigation();
	// The old figures stay while new ones are read, greyed, so that nothing jumps.
	const reading =
		navigation.state === "loading" &&
		navigation.location.pathname.endsWith(`/${view.key}`);
	return (
		<>
			<VersionBand view={view} />
			{view.choice.version ? (
				<MetricReading view={view} followed={followed} />
			) : (
				<LiveReading view={view} followed={followed} />
			)}
			<MetricControls view={view} reading={reading} />
			<div
				aria-busy={reading}
				className={`grid gap-6 2xl:grid-cols-[minmax(0,1fr)_24rem] ${reading ? "opacity-50" : ""}`}
			>
				<div className="min-w-0 space-y-6">
					<ChartFrame view={view} />
					<ChartAlertList view={view} />
					{view.by !== null && <BreakdownTable view={view} by={view.by} />}
				</div>
				<HowComputed view={view} mayDefine={mayDefine} />
				<section aria-labelledby="table" className="min-w-0">
					<h2 id="table" className="plate mb-1.5">
						{t("metric.table")}
					</h2>
					<PointTable view={view} />
				</section>
			</div>
		</>
	);
}
