import { fieldsOf, rejectOf } from "../check-record.ts";
import { Bad } from "../read-field.ts";
import type { RawRecord, Reject } from "../record-chunk.ts";
import { type Mapping, MappingError } from "./mapping.ts";
import { type CellReader, cellReader, type Places } from "./read-cell.ts";
import { rowKey } from "./row-key.ts";

/** What became of a row: a record as HTTP would send it, a reject, or null where the mapping leaves it out. */
export type MappedRow = RawRecord | Reject | null;

export type RowMapper = (
	cells: readonly string[],
	line: number,
	content: () => string,
) => MappedRow;

function placesOf(mapping: Mapping, header: readonly string[]): Places {
	const places: Record<string, number> = {};
	for (const [place, name] of header.entries()) {
		if (Object.hasOwn(places, name))
			throw new MappingError(
				`The file has two columns '${name}', so it is not clear which is meant. Its columns: ${header.join(", ")}`,
			);
		places[name] = place;
	}
	const named: [string, string][] = [
		...Object.entries(mapping.columns).map(
			([field, { column }]): [string, string] => [`columns.${field}`, column],
		),
		...Object.entries(mapping.columns).flatMap(
			([field, { multiply }]): [string, string][] =>
				multiply && "column" in multiply
					? [[`columns.${field}.multiply`, multiply.column]]
					: [],
		),
		...mapping.key.flatMap((part): [string, string][] =>
			part !== "ordinal" && "column" in part ? [["key", part.column]] : [],
		),
		...Object.keys(mapping.where).map((column): [string, string] => [
			"where",
			column,
		]),
	];
	for (const [place, column] of named)
		if (!Object.hasOwn(places, column))
			throw new MappingError(
				`${place} names the column '${column}', which the file does not have. Its columns: ${header.join(", ")}`,
			);
	return places;
}

function condition(mapping: Mapping, places: Places) {
	const tests = Object.entries(mapping.where).map(([column, wanted]) => {
		const place = places[column] as number;
		return (cells: readonly string[]) => {
			const text = (cells[place] ?? "").trim();
			if (wanted === "filled") return text !== "";
			return wanted === "empty" ? text === "" : wanted.includes(text);
		};
	});
	return (cells: readonly string[]) => tests.every((holds) => holds(cells));
}

/** Compiles a mapping against the header of a file. Throws a MappingError that lists the file's columns where they don't fit. */
export function rowMapper(
	mapping: Mapping,
	header: readonly string[],
): RowMapper {
	const places = placesOf(mapping, header);
	const fields = fieldsOf(mapping.kind);
	const readers = Object.entries(mapping.columns).map(
		([name, rule]): [string, string, CellReader] => [
			name,
			rule.column,
			cellReader(
				fields[name] as (typeof fields)[string],
				rule,
				mapping,
				places,
			),
		],
	);
	const holds = condition(mapping, places);
	const key = mapping.key.length > 0 ? rowKey(mapping.key, places) : null;

	return (cells, line, content) => {
		const record = { line, content, value: null as unknown };
		if (cells.length !== header.length)
			return rejectOf(
				record,
				"",
				"wrong-number-of-columns",
				`${cells.length} columns`,
				`${header.length} columns as in the header`,
			);
		if (!holds(cells)) return null;
		const value: Record<string, string> = { ...mapping.constants };
		// Before anything is refused, so that a refused row does not change its neighbours' ordinals.
		const id = key?.(cells);
		if (id != null) value.id = id;
		for (const [name, column, read] of readers) {
			const found = read(cells);
			if (found instanceof Bad)
				return rejectOf(
					record,
					name,
					found.code,
					cells[places[column] as number],
					found.allowed,
				);
			if (found !== undefined) value[name] = found;
		}
		record.value = value;
		return record;
	};
}
