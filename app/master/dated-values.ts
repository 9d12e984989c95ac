/** Values that hold from a day on until the next one begins, the earliest first. */
export interface Dated<Value> {
	readonly days: string[];
	readonly values: Value[];
}

/** What holds on that day; undefined before the first. Searched from the end, because facts are mostly of today. */
export function valueOn<Value>(
	dated: Dated<Value> | undefined,
	day: string,
): Value | undefined {
	if (dated === undefined) return undefined;
	let at = dated.days.length - 1;
	while (at >= 0 && (dated.days[at] as string) > day) at--;
	return dated.values[at];
}

/** Groups rows that come in the order of their days. */
export function datedBy<Row, Key, Value>(
	rows: readonly Row[],
	read: (row: Row) => { key: Key; day: string; value: Value },
): Map<Key, Dated<Value>> {
	const groups = new Map<Key, Dated<Value>>();
	for (const row of rows) {
		const { key, day, value } = read(row);
		let group = groups.get(key);
		if (group === undefined) {
			group = { days: [], values: [] };
			groups.set(key, group);
		}
		group.days.push(day);
		group.values.push(value);
	}
	return groups;
}
