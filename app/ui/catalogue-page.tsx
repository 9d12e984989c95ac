import { Link } from "@remix-run/react";
import { CatalogueControls } from "./catalogue-controls.tsx";
import type { CatalogueRow } from "./catalogue-row.ts";
import type { CatalogueLook } from "./catalogue-view.ts";
import { EmptyState } from "./empty-state.tsx";
import { MetricList } from "./metric-list.tsx";
import { MetricTiles } from "./metric-tiles.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useCatalogueTable } from "./use-catalogue-table.ts";
import { useLook } from "./use-look.ts";

interface Properties {
	readonly rows: readonly CatalogueRow[];
	readonly sprite: string;
	/** Whoever may is offered a metric of their own. */
	readonly mayDefine: boolean;
	/** As the address says. */
	readonly look: CatalogueLook;
	readonly onLook: (look: CatalogueLook) => void;
}

export function CataloguePage({
	rows,
	sprite,
	mayDefine,
	look,
	onLook,
}: Properties) {
	const { t, locale } = useReader();
	const [current, change] = useLook(look, onLook);
	const sections = useCatalogueTable(rows, current, locale);
	const found = sections.reduce((sum, { rows }) => sum + rows.length, 0);
	return (
		<>
			<PageHead title={t("catalogue.title")} lead={t("catalogue.lead")}>
				{mayDefine && (
					<Link
						to="/metrics/new"
						className="button inline-flex items-center print:hidden"
					>
						{t("define.new")}
					</Link>
				)}
			</PageHead>
			<div className="z-20 sm:sticky sm:top-12 -mx-4 mb-4 border-b border-line bg-ground px-4 py-2 sm:-mx-6 sm:px-6 lg:top-0 xl:-mx-8 xl:px-8">
				<CatalogueControls
					look={current}
					onLook={change}
					rows={rows}
					found={found}
				/>
			</div>
			{rows.length === 0 ? (
				<EmptyState
					title={t("catalogue.empty.title")}
					text={t("catalogue.empty.text")}
				/>
			) : found === 0 ? (
				<EmptyState
					title={
						current.query
							? t("catalogue.nothing.title", { query: current.query })
							: t("catalogue.nothing.filtered")
					}
					text={t("catalogue.nothing.text")}
				/>
			) : current.view === "table" ? (
				<MetricList
					sections={sections}
					sprite={sprite}
					look={current}
					onLook={change}
				/>
			) : (
				<MetricTiles sections={sections} sprite={sprite} />
			)}
		</>
	);
}
