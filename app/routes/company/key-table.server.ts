import type { Reading, SplitTable } from "../../home/split-table.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { nameOfMember } from "../../metrics/name-of-member.ts";
import type { Observation } from "../../metrics/observation.ts";
import { formatScope } from "../../metrics/scope.ts";
import type {
	CellValue,
	ColumnSpan,
	KeyCell,
	KeyRow,
	KeyTableView,
} from "../../ui/key-table-view.ts";
import { metricFace } from "./metric-faces.server.ts";

const spanOf = (one: Observation): ColumnSpan => ({
	from: one.from,
	to: one.to,
	fromAt: one.fromAt,
	untilAt: one.untilAt,
	partial: one.partial,
});

const cellValue = (one: Observation): CellValue => ({
	value: one.value,
	exact: one.exact,
	sample: one.sample,
	low: one.low,
	high: one.high,
	state: one.state,
	reasons: one.reasons,
	...(one.factsBegin !== undefined && { factsBegin: one.factsBegin }),
});

const cellOf = ({ current, previous }: Reading): KeyCell => ({
	current: cellValue(current),
	previous: previous && cellValue(previous),
});

interface Reader {
	readonly language: Language;
	readonly t: Translate;
	readonly now: Date;
}

/** What the room read, as this reader's table shows it. */
export function keyTableView(
	table: SplitTable,
	total: Omit<KeyRow, "cells" | "scope">,
	{ language, t, now }: Reader,
): KeyTableView {
	const { by, metrics, sources } = table;
	const columns = metrics.map((metric, i) => {
		const reading = table.total[i] as Reading;
		return {
			...metricFace(metric, sources, now, language, t),
			key: metric.key,
			current: spanOf(reading.current),
			previous: reading.previous && spanOf(reading.previous),
		};
	});
	return {
		by,
		columns,
		total: {
			...total,
			scope: formatScope(table.scope),
			cells: table.total.map(cellOf),
		},
		rows: table.members.map(({ member, readings }) => {
			const name = nameOfMember(member, language) ?? t("member.unknown");
			return {
				scope: formatScope({ ...table.scope, [by]: member.id }),
				name,
				code: member.code === name ? null : member.code,
				to: `/company/${formatScope({ [by]: member.id })}`,
				cells: readings.map(cellOf),
			};
		}),
		look: table.look,
		pages: table.pages,
	};
}
