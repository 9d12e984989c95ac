import { NOT_KNOWN } from "../metrics/dimension.ts";
import type { Observation } from "../metrics/observation.ts";
import { BY_NAME, type TableLook } from "./company-question.ts";

type Read = Pick<Observation, "value" | "state" | "sample">;

/** What of a member a table is put in order by. */
export interface Sortable {
	readonly id: number;
	readonly name: string;
	/** By metric, in the order of the columns. */
	readonly reads: readonly Read[];
}

/** Sound values first; then those on too few, because three reviews would lead every list; what has no value last, either way round. */
const tierOf = (read: Read | undefined): number =>
	read === undefined || read.value === null
		? 2
		: read.state === "too-few"
			? 1
			: 0;

/** Members in the order of a look. Equal ones, and names, follow the reader's language; 'not known' stands last. */
export function sortMembers<Member extends Sortable>(
	members: readonly Member[],
	{ sort, descending }: TableLook,
	columns: readonly string[],
	locale: string,
): Member[] {
	const collator = new Intl.Collator(locale, { numeric: true });
	const column = columns.indexOf(sort);
	const turn = descending ? -1 : 1;
	const byName = (a: Sortable, b: Sortable) =>
		collator.compare(a.name, b.name) || a.id - b.id;
	return [...members].sort((a, b) => {
		if (a.id === NOT_KNOWN || b.id === NOT_KNOWN)
			return Number(a.id === NOT_KNOWN) - Number(b.id === NOT_KNOWN);
		if (sort === BY_NAME) return turn * byName(a, b);
		const [x, y] = [a.reads[column], b.reads[column]];
		const tier = tierOf(x) - tierOf(y);
		if (tier !== 0) return tier;
		return turn * ((x?.value ?? 0) - (y?.value ?? 0)) || byName(a, b);
	});
}

export interface PageOf<Row> {
	readonly rows: readonly Row[];
	/** From 1 on, never beyond the last. */
	readonly page: number;
	readonly pages: number;
}

export function pageOf<Row>(
	rows: readonly Row[],
	page: number,
	size: number,
): PageOf<Row> {
	const pages = Math.max(1, Math.ceil(rows.length / size));
	const shown = Math.min(page, pages);
	return {
		rows: rows.slice((shown - 1) * size, shown * size),
		page: shown,
		pages,
	};
}
