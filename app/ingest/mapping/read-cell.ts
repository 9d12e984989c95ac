import type { Field } from "../../metrics/kind.ts";
import { Bad } from "../read-field.ts";
import { type DateReader, dateReader } from "./date-format.ts";
import { multiplyDecimals, plainDecimal } from "./decimal.ts";
import { localToInstant } from "./local-time.ts";
import type { ColumnRule, Mapping } from "./mapping.ts";

/** The text that HTTP would send for the field; undefined where the cell is empty. */
export type CellReader = (cells: readonly string[]) => string | undefined | Bad;

export type Places = Readonly<Record<string, number>>;

const cellOf =
	(column: string, places: Places) =>
	(cells: readonly string[]): string =>
		(cells[places[column] as number] ?? "").trim();

function instantReader(
	rule: ColumnRule,
	mapping: Mapping,
): (text: string) => string | Bad {
	const formats = rule.dates ?? mapping.dates;
	const readers: DateReader[] = formats.map(dateReader);
	const zone = mapping.timeZone;
	const toInstant = zone && localToInstant(zone, mapping.twice);
	const notDate = new Bad(
		"not-a-date",
		`a date in the form ${formats.join(" or ")}`,
	);
	const noZone = new Bad(
		"no-zone",
		"a date with its zone, or a timeZone in the mapping",
	);
	const skipped = new Bad(
		"not-a-date",
		`a time that the clocks of ${zone} showed: they skipped this one`,
	);
	const twice = new Bad(
		"ambiguous-time",
		`a time that the clocks of ${zone} showed once, or "twice": "earlier" or "later" in the mapping`,
	);
	return (text) => {
		for (const read of readers) {
			const moment = read(text);
			if (moment === null) continue;
			let instant: number | string;
			if ("instant" in moment) instant = moment.instant;
			else if (!toInstant) return noZone;
			else instant = toInstant(moment.local);
			if (instant === "twice") return twice;
			if (instant === "skipped") return skipped;
			// Beyond year 9999 ISO's form differs and the checker's limits are long past.
			return Math.abs(instant as number) > 253_402_300_799_999
				? notDate
				: new Date(instant).toISOString();
		}
		return notDate;
	};
}

function numberReader(
	rule: ColumnRule,
	mapping: Mapping,
	places: Places,
): (text: string, cells: readonly string[]) => string | undefined | Bad {
	const example = mapping.decimal === "." ? "1,234.56" : "1.234,56";
	const bad = new Bad("not-a-number", `a number such as ${example}`);
	const { multiply } = rule;
	const other =
		multiply && "column" in multiply ? cellOf(multiply.column, places) : null;
	return (text, cells) => {
		const own = plainDecimal(text, mapping.decimal);
		if (own === null) return bad;
		if (multiply === null) return own;
		if (other === null)
			return (
				multiplyDecimals(own, (multiply as { factor: string }).factor) ?? bad
			);
		const cell = other(cells);
		if (cell === "") return undefined;
		const factor = plainDecimal(cell, mapping.decimal);
		return (factor === null ? null : multiplyDecimals(own, factor)) ?? bad;
	};
}

/** Compiles where one field comes from. What the cell's text means is settled here; whether the kind allows it, the checker says. */
export function cellReader(
	field: Field,
	rule: ColumnRule,
	mapping: Mapping,
	places: Places,
): CellReader {
	const cell = cellOf(rule.column, places);
	const { values } = rule;
	const meaning = (text: string): string =>
		values === null
			? text
			: Object.hasOwn(values, text)
				? (values[text] as string)
				: (values["*"] ?? text);
	if (field.type === "instant") {
		const read = instantReader(rule, mapping);
		return (cells) => {
			const text = meaning(cell(cells));
			return text === "" ? undefined : read(text);
		};
	}
	if (field.type === "amount" || field.type === "integer") {
		const read = numberReader(rule, mapping, places);
		return (cells) => {
			const text = meaning(cell(cells));
			return text === "" ? undefined : read(text, cells);
		};
	}
	return (cells) => meaning(cell(cells)) || undefined;
}
