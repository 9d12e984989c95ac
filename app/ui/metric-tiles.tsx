import { MetricTile } from "./metric-tile.tsx";
import { useReader } from "./reader-context.tsx";
import { sectionName } from "./section-name.ts";
import type { CatalogueSection } from "./use-catalogue-table.ts";

interface Properties {
	readonly sections: readonly CatalogueSection[];
	readonly sprite: string;
}

function Tiles({
	section,
	sprite,
}: {
	section: CatalogueSection;
	sprite: string;
}) {
	return (
		<ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-px">
			{section.rows.map((row) => (
				<MetricTile key={row.key} row={row} sprite={sprite} />
			))}
		</ul>
	);
}

export function MetricTiles({ sections, sprite }: Properties) {
	const { t } = useReader();
	return sections.map((section) => {
		const name = sectionName(section, t);
		if (!name) return <Tiles key="all" section={section} sprite={sprite} />;
		const id = `section-${section.by}-${section.value.replaceAll(/\W+/g, "-")}`;
		return (
			<section key={section.value} aria-labelledby={id} className="mb-7">
				<h2 id={id} className="plate mb-1.5 flex items-center gap-3">
					{name}
					<span className="h-px flex-1 bg-line" />
					<span className="font-normal">{section.rows.length}</span>
				</h2>
				<Tiles section={section} sprite={sprite} />
			</section>
		);
	});
}
