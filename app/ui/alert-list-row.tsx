import { Link } from "@remix-run/react";
import { AlertMark } from "./alert-mark.tsx";
import type { AlertRowView } from "./alert-view.ts";
import { FigureText } from "./figure.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

function AlertValue({
	row: { basis, unit },
}: {
	row: Pick<AlertRowView, "basis" | "unit">;
}) {
	const figures = useFigures();
	const { t } = useReader();
	return (
		<>
			<span className="font-semibold">
				<FigureText value={basis?.value ?? null} unit={unit} />
			</span>
			{basis && basis.low !== null && basis.high !== null && (
				<span className="block text-2xs whitespace-nowrap text-muted">
					<span className="sr-only">{t("explain.interval")} </span>[
					{figures.value(basis.low, unit)}, {figures.value(basis.high, unit)}]
				</span>
			)}
		</>
	);
}

function Who({ row }: { row: AlertRowView }) {
	const { t } = useReader();
	const { acknowledgedBy, assignee } = row;
	if (!acknowledgedBy && !assignee)
		return (
			<span className="text-muted">
				{row.endedAs ? "–" : t("alerts.nobody")}
			</span>
		);
	return (
		<>
			{acknowledgedBy}
			{assignee && assignee !== acknowledgedBy && (
				<span className="block text-xs text-muted">
					{t("alerts.assigned", { name: assignee })}
				</span>
			)}
		</>
	);
}

/** One line on a wide window; on a narrow one the same stacked, so that nothing has to be moved sideways. */
export function AlertListRow({ row }: { row: AlertRowView }) {
	const figures = useFigures();
	return (
		<li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 bg-panel px-3 py-2 hover:bg-sunken md:grid-cols-[11rem_minmax(0,1fr)_7.5rem_9.5rem_9.5rem] md:items-baseline">
			<div className="max-md:order-1 max-md:col-span-2">
				<AlertMark state={row.state} level={row.level} ended={row.endedAs} />
			</div>
			<div className="min-w-0 max-md:order-2">
				<Link
					to={`/alerts/${row.id}`}
					prefetch="intent"
					className="font-medium break-words after:absolute after:inset-0 hover:text-accent"
				>
					{row.name}
				</Link>
				<p className="text-xs break-words text-muted">
					{row.place}
					<span aria-hidden="true"> · </span>
					{row.metric}
				</p>
			</div>
			<div className="text-right max-md:order-3">
				<AlertValue row={row} />
			</div>
			<div className="text-sm max-md:order-4">
				<time dateTime={row.since}>{figures.instant(row.since)}</time>
				{row.endedAt && (
					<time
						dateTime={row.endedAt}
						className="block text-xs text-muted before:content-['→_']"
					>
						{figures.instant(row.endedAt)}
					</time>
				)}
			</div>
			<div className="min-w-0 text-sm break-words max-md:order-5 max-md:text-right">
				<Who row={row} />
			</div>
		</li>
	);
}
