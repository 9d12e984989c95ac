import { METRIC_GROUPS } from "../metrics/definition.ts";
import type { CatalogueRow } from "./catalogue-row.ts";
import { CATALOGUE_GROUPINGS, type CatalogueLook } from "./catalogue-view.ts";
import { useReader } from "./reader-context.tsx";
import { STANDINGS, standingOf } from "./standing.ts";

interface Option<Value extends string> {
	readonly value: Value;
	readonly text: string;
}

function Filter<Value extends string>({
	name,
	label,
	value,
	options,
	onChoose,
}: {
	name: string;
	label: string;
	value: Value;
	options: readonly Option<Value>[];
	onChoose: (value: Value) => void;
}) {
	return (
		<label className="flex min-w-0 flex-col gap-0.5">
			<span className="text-2xs text-muted">{label}</span>
			<select
				className="field"
				name={name}
				value={value}
				onChange={(event) => {
					const chosen = options.find(
						(option) => option.value === event.target.value,
					);
					if (chosen) onChoose(chosen.value);
				}}
			>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.text}
					</option>
				))}
			</select>
		</label>
	);
}

interface Properties {
	readonly look: CatalogueLook;
	readonly onLook: (look: CatalogueLook) => void;
	readonly rows: readonly CatalogueRow[];
}

/** Which metrics, and under which headings; only what some metric has can be chosen. */
export function CatalogueFilters({ look, onLook, rows }: Properties) {
	const { t } = useReader();
	const any = { value: "" as const, text: t("catalogue.filter.any") };
	const owners = new Map(rows.map(({ ownerKey, owner }) => [ownerKey, owner]));
	const states = new Set(rows.map((row) => standingOf(row, row.current)));
	return (
		<>
			<Filter
				name="subject"
				label={t("catalogue.column.group")}
				value={look.group}
				options={[
					any,
					...METRIC_GROUPS.filter((group) =>
						rows.some((row) => row.group === group),
					).map((value) => ({ value, text: t(`group.${value}`) })),
				]}
				onChoose={(group) => onLook({ ...look, group })}
			/>
			<Filter
				name="state"
				label={t("catalogue.column.state")}
				value={look.state}
				options={[
					any,
					...STANDINGS.filter(
						(standing) => states.has(standing) || standing === look.state,
					).map((value) => ({ value, text: t(`state.${value}`) })),
				]}
				onChoose={(state) => onLook({ ...look, state })}
			/>
			<Filter
				name="owner"
				label={t("catalogue.column.owner")}
				value={look.owner}
				options={[
					any,
					...[...owners].map(([value, text]) => ({ value, text })),
				]}
				onChoose={(owner) => onLook({ ...look, owner })}
			/>
			<Filter
				name="by"
				label={t("catalogue.by")}
				value={look.by ?? ""}
				options={[
					{ value: "", text: t("catalogue.by.auto") },
					...CATALOGUE_GROUPINGS.map((value) => ({
						value,
						text: t(
							value === "none"
								? "catalogue.by.none"
								: `catalogue.column.${value}`,
						),
					})),
				]}
				onChoose={(by) => onLook({ ...look, by: by || null })}
			/>
		</>
	);
}
