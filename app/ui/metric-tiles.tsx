import { METRIC_GROUPS } from "../metrics/definition.ts";
import type { CatalogueRow } from "./catalogue-row.ts";
import { MetricTile } from "./metric-tile.tsx";
import { useReader } from "./reader-context.tsx";

const GRID =
	"grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-px";

interface Properties {
	readonly rows: readonly CatalogueRow[];
	readonly sprite: string;
	/** Under the headings of their subjects; else one grid in the order of the rows. */
	readonly grouped: boolean;
}

export function MetricTiles({ rows, sprite, grouped }: Properties) {
	const { t } = useReader();
	const tiles = (some: readonly CatalogueRow[]) => (
		<ul className={GRID}>
			{some.map((row) => (
				<MetricTile key={row.key} row={row} sprite={sprite} />
			))}
		</ul>
	);
	if (!grouped) return tiles(rows);
	const groups = METRIC_GROUPS.map((group) => ({
		group,
		rows: rows.filter((row) => row.group === group),
	})).filter((entry) => entry.rows.length > 0);
	// In the order in which the rows come, so that a descending sort turns the groups round as well.
	groups.sort(
		(a, b) =>
			rows.findIndex(({ group }) => group === a.group) -
			rows.findIndex(({ group }) => group === b.group),
	);
	return groups.map((entry) => (
		<section
			key={entry.group}
			aria-labelledby={`group-${entry.group}`}
			className="mb-7"
		>
			<h2
				id={`group-${entry.group}`}
				className="plate mb-1.5 flex items-center gap-3"
			>
				{t(`group.${entry.group}`)}
				<span className="h-px flex-1 bg-line" />
				<span className="font-normal">{entry.rows.length}</span>
			</h2>
			{tiles(entry.rows)}
		</section>
	));
}
