import type { Dimension } from "../metrics/dimension.ts";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Unknown {
	readonly dimension: Dimension;
	readonly count: number;
	readonly members: readonly {
		readonly id: number;
		readonly code: string;
		readonly firstSeenAt: string;
	}[];
}

function UnknownTable({ list }: { list: Unknown }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-labelledby={`unknown-${list.dimension}`} className="mb-6">
			<h2
				id={`unknown-${list.dimension}`}
				className="plate mb-1.5 flex items-center gap-3"
			>
				{t(`dimension.${list.dimension}`)}
				<span className="h-px flex-1 bg-line" />
				<span className="font-normal">{figures.count(list.count)}</span>
			</h2>
			<div className="max-h-96 overflow-auto border border-line bg-panel">
				<table className="figures">
					<thead>
						<tr>
							<th scope="col">{t("unknown.column.code")}</th>
							<th scope="col">{t("unknown.column.since")}</th>
						</tr>
					</thead>
					<tbody>
						{list.members.map(({ id, code, firstSeenAt }) => (
							<tr key={id}>
								<th scope="row" className="font-mono text-xs break-all">
									{code}
								</th>
								<td className="whitespace-nowrap">
									{figures.instant(firstSeenAt)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{list.count > list.members.length && (
				<p className="mt-1 text-xs text-muted">
					{t("metric.breakdown.limited", {
						n: list.members.length,
						total: list.count,
					})}
				</p>
			)}
		</section>
	);
}

export function UnknownList({ lists }: { lists: readonly Unknown[] }) {
	const { t } = useReader();
	return (
		<>
			<PageHead title={t("unknown.title")} lead={t("unknown.lead")} />
			{lists.length === 0 ? (
				<EmptyState
					title={t("unknown.empty.title")}
					text={t("unknown.empty.text")}
				/>
			) : (
				<div className="grid gap-x-6 lg:grid-cols-2 2xl:grid-cols-3">
					{lists.map((list) => (
						<UnknownTable key={list.dimension} list={list} />
					))}
				</div>
			)}
		</>
	);
}
