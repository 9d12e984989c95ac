import { Link } from "@remix-run/react";
import type { CatalogueRow } from "./catalogue-row.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { Figure } from "./figure.tsx";
import { useReader } from "./reader-context.tsx";
import { Spark } from "./spark.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { ownFigure, useLiveFigure } from "./use-live-figure.ts";

/** One metric as an instrument's window: name, reading, which way it moves, how far it can be trusted. */
export function MetricTile({
	row,
	sprite,
}: {
	row: CatalogueRow;
	sprite: string;
}) {
	const { t } = useReader();
	const { current, previous } = useLiveFigure(ownFigure(row), row);
	return (
		<li className="relative isolate flex min-w-0 flex-col gap-1 bg-panel px-3.5 pt-2.5 pb-2 outline outline-line focus-within:z-10 hover:z-10 hover:outline-line-strong">
			<div className="flex items-baseline justify-between gap-2">
				<h3 className="min-w-0 text-sm leading-snug font-medium">
					<Link
						to={`/metrics/${row.key}`}
						prefetch="intent"
						className="after:absolute after:inset-0 hover:text-accent"
					>
						{row.name}
					</Link>
				</h3>
				<StateMark
					standing={standingOf(row, current)}
					partial={current.partial}
					partly={current.factsBegin !== undefined}
				/>
			</div>
			<div className="flex items-end justify-between gap-3">
				<span className="relative z-10 text-2xl leading-8 font-semibold tracking-tight whitespace-nowrap">
					<Figure
						observation={current}
						before={previous}
						unit={row.unit}
						formula={row.formula}
						completeThrough={row.completeThrough}
					/>
				</span>
				<Spark
					sprite={sprite}
					metricKey={row.key}
					className="mb-1.5 h-6 w-full max-w-28 min-w-0 shrink"
				/>
			</div>
			<div className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3">
				<ChangeMark
					change={previous && changeOf(row, current, previous)}
					before={previous}
				/>
				<span className="text-2xs text-muted">
					{t("catalogue.window", { n: row.windowDays })}
					<span aria-hidden="true"> ·</span>{" "}
					{t("catalogue.sample", { n: current.sample })}
				</span>
			</div>
		</li>
	);
}
