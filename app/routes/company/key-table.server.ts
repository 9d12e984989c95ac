import type { TableLook } from "../../home/company-question.ts";
import { nameOfMember } from "../../home/name-of-member.ts";
import { pageOf, sortMembers } from "../../home/sort-members.ts";
import type { Reading, SplitTable } from "../../home/split-table.server.ts";
import { type Language, LOCALES } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
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

/** More than a screen, and little enough to send at once. */
const ROWS_A_PAGE = 50;

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

/** What the room read, as this reader's table shows it: in the look's order, one page of it. */
export function keyTableView(
	table: SplitTable,
	look: TableLook,
	total: Omit<KeyRow, "cells" | "scope">,
	{ language, t, now }: Reader,
): KeyTableView {
	const { by, metrics, sources } = table;
	const columns = metrics.map((metric, i) => {
		const reading = table.total[i] as Reading;
		return {
			...metricFace(metric, sources, now, language, t),
			current: spanOf(reading.current),
			previous: reading.previous && spanOf(reading.previous),
		};
	});
	const sorted = sortMembers(
		table.members.map(({ member, readings }) => ({
			id: member.id,
			name: nameOfMember(member, language) ?? t("member.unknown"),
			code: member.code,
			reads: readings.map(({ current }) => current),
			readings,
		})),
		look,
		columns.map(({ key }) => key),
		LOCALES[language],
	);
	const { rows, page, pages } = pageOf(sorted, look.page, ROWS_A_PAGE);
	return {
		by,
		columns,
		total: {
			...total,
			scope: formatScope(table.scope),
			cells: table.total.map(cellOf),
		},
		rows: rows.map(({ id, name, code, readings }) => ({
			scope: formatScope({ ...table.scope, [by]: id }),
			name,
			code: code === name ? null : code,
			to: `/company/${formatScope({ [by]: id })}`,
			cells: readings.map(cellOf),
		})),
		memberCount: sorted.length,
		look: { ...look, page },
		pages,
	};
}
