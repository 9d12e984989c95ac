import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { figureKey } from "../metrics/figure.ts";
import { parseScope } from "../metrics/scope.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { FigureText } from "./figure.tsx";
import { figureOf, type KeyCell, type KeyColumn } from "./key-table-view.ts";
import { metricAddress } from "./metric-address.ts";
import { useReader } from "./reader-context.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useLiveFigure } from "./use-live-figure.ts";

interface Properties {
	readonly column: KeyColumn;
	readonly cell: KeyCell;
	readonly scope: string;
}

/** A value, how it stands and how it moved; where it can't be taken at face value, why stands in place of the move. */
export function KeyTableCell({ column, cell, scope }: Properties) {
	const { t } = useReader();
	const key = figureKey({
		metric: column.key,
		scope: parseScope(scope),
		period: null,
	});
	const read = useMemo(() => figureOf(column, cell), [column, cell]);
	const { current, previous } = useLiveFigure(key, read);
	const standing = standingOf(column, current);
	const sound = current.state === "ok";
	const change = sound && previous ? changeOf(column, current, previous) : null;
	const marked =
		change !== null || (sound && previous?.factsBegin !== undefined);
	return (
		<td className="number cell">
			<Link to={metricAddress(column.key, scope)} className="group block">
				<span className="flex items-baseline justify-end gap-1.5">
					<StateMark standing={standing} short={sound} />
					{(sound || current.value !== null) && (
						<span
							className={`group-hover:text-accent group-hover:underline ${sound ? "font-semibold" : "text-muted"}`}
						>
							<FigureText value={current.value} unit={column.unit} />
						</span>
					)}
				</span>
				{marked && (
					<span className="block">
						<ChangeMark change={change} before={previous} />
					</span>
				)}
				{!sound && current.value === null && (
					<span className="sr-only">{t("company.noValue")}</span>
				)}
			</Link>
		</td>
	);
}
