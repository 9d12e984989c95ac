import type { MeasureChoice } from "./metric-form-choices.ts";
import { useReader } from "./reader-context.tsx";

const COLUMNS = ["name", "kind", "unit", "over", "reference"] as const;

/** Every measure that a formula may name, and what it counts; for whoever does not know them by heart. */
export function MeasureTable({
	measures,
}: {
	measures: readonly MeasureChoice[];
}) {
	const { t } = useReader();
	return (
		<details className="border border-line bg-panel">
			<summary className="px-3 py-2 text-sm font-medium">
				{t("define.measures", { n: measures.length })}
			</summary>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keys scroll it too */}
			<div className="max-h-80 overflow-auto border-t border-line" tabIndex={0}>
				<table className="figures w-full">
					<thead>
						<tr>
							{COLUMNS.map((column) => (
								<th key={column} scope="col">
									{t(`define.measures.${column}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{measures.map(({ reference, name, kind, unit, over }) => (
							<tr key={reference}>
								<th scope="row">{name}</th>
								<td>{kind}</td>
								<td>{t(`define.measures.unit.${unit}`)}</td>
								<td>{t(`define.measures.over.${over}`)}</td>
								<td>
									<code className="font-mono text-xs whitespace-nowrap">
										{reference}
									</code>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</details>
	);
}
