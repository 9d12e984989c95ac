import { valueOn } from "./dated-values.ts";

export interface DatedRow<Value> {
	readonly from: string;
	readonly value: Value;
}

/** What a file says holds from a day on; without a day see `planDated`. */
export interface Statement<Value> {
	readonly from: string | undefined;
	readonly value: Value;
}

/** Before any business day that facts may have. */
export const BEGINNING = "1900-01-01";

/**
 * Which rows to write so that what is stated holds. Days that stay as they were are not written: the same file again changes nothing.
 * A statement without a day counts from today; the very first one about a thing counts since ever, so that its past facts have a place,
 * unless the caller knows better. `none` is what holds before anything was said.
 */
export function planDated<Value>(
	existing: readonly DatedRow<Value>[],
	statements: readonly Statement<Value>[],
	today: string,
	{ none, since = BEGINNING }: { none?: Value; since?: string } = {},
): DatedRow<Value>[] {
	const isFirst = existing.length === 0 && statements.length === 1;
	const rows = [...existing].sort(byDay);
	const days = rows.map((row) => row.from);
	const values = rows.map((row) => row.value);
	const writes: DatedRow<Value>[] = [];
	const wanted = statements
		.map(({ from, value }) => ({
			from: from ?? (isFirst ? since : today),
			value,
		}))
		.sort(byDay);
	for (const { from, value } of wanted) {
		const holds = valueOn({ days, values }, from);
		if ((holds === undefined ? none : holds) === value) continue;
		writes.push({ from, value });
		const same = days.indexOf(from);
		if (same >= 0) values[same] = value;
		else {
			const at = days.findIndex((day) => day > from);
			days.splice(at < 0 ? days.length : at, 0, from);
			values.splice(at < 0 ? values.length : at, 0, value);
		}
	}
	return writes;
}

const byDay = (a: { from: string }, b: { from: string }): number =>
	a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
