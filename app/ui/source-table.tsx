import type { SourceFreshness } from "../metrics/reader-types.ts";
import { EmptyState } from "./empty-state.tsx";
import { kindName } from "./kind-name.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

export interface SourceRow extends SourceFreshness {
	readonly latestFactAt: string | null;
	readonly ruleMinutes: number | null;
}

const COLUMNS = [
	"source",
	"kind",
	"complete",
	"basis",
	"latest",
	"promise",
	"state",
] as const;

function useBasis(row: SourceRow): string {
	const { t } = useReader();
	const figures = useFigures();
	switch (row.by) {
		case "stated":
			return t("sources.basis.stated");
		case "rule":
			return t("sources.basis.interval", {
				interval: figures.duration(row.ruleMinutes ?? 0),
			});
		case "latest-fact":
			return t("sources.basis.latest");
		case "nothing-yet":
			return "–";
	}
}

function SourceState({ row }: { row: SourceRow }) {
	const { t } = useReader();
	const [path, tone, text] = row.retired
		? (["M2 6h8", "text-muted", "admin.sources.retired"] as const)
		: row.promiseMinutes === null
			? (["M2 6h8", "text-muted", "sources.state.none"] as const)
			: row.behindPromise
				? ([
						"M6 1.5 11 10.5H1ZM6 5v2.4M6 9v.2",
						"text-warn",
						"sources.state.late",
					] as const)
				: ([
						"M2 6.5 5 9.5 10.5 2.5",
						"text-good",
						"sources.state.onTime",
					] as const);
	return (
		<span
			className={`inline-flex items-baseline gap-1 text-xs whitespace-nowrap ${tone}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 self-center fill-none stroke-current stroke-[1.6]"
			>
				<path d={path} />
			</svg>
			{t(text)}
		</span>
	);
}

function SourceLine({ row }: { row: SourceRow }) {
	const { t } = useReader();
	const figures = useFigures();
	const basis = useBasis(row);
	const instant = (at: string | null) =>
		at === null ? t("sources.never") : figures.instant(at);
	return (
		<tr>
			<th scope="row">{row.source}</th>
			<td className="whitespace-nowrap">{kindName(row.kind, t)}</td>
			<td className="font-semibold whitespace-nowrap">
				{instant(row.completeThrough)}
			</td>
			<td className="text-muted">{basis}</td>
			<td className="whitespace-nowrap">{instant(row.latestFactAt)}</td>
			<td>
				{row.promiseMinutes === null
					? t("sources.promise.none")
					: t("sources.promise.within", {
							interval: figures.duration(row.promiseMinutes),
						})}
			</td>
			<td>
				<SourceState row={row} />
			</td>
		</tr>
	);
}

export function SourceTable({ sources }: { sources: readonly SourceRow[] }) {
	const { t } = useReader();
	return (
		<>
			<PageHead title={t("sources.title")} lead={t("sources.lead")} />
			{sources.length === 0 ? (
				<EmptyState
					title={t("sources.empty.title")}
					text={t("sources.empty.text")}
				/>
			) : (
				<div className="overflow-x-auto border border-line bg-panel">
					<table className="figures" data-testid="sources">
						<caption className="sr-only">{t("sources.title")}</caption>
						<thead>
							<tr>
								{COLUMNS.map((name) => (
									<th key={name} scope="col">
										{t(`sources.column.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{sources.map((row) => (
								<SourceLine key={`${row.source} ${row.kind}`} row={row} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</>
	);
}
