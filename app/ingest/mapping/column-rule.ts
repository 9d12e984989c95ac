import type { Field } from "../../metrics/kind.ts";
import { dateReader } from "./date-format.ts";
import { plainDecimal } from "./decimal.ts";
import type { ColumnRule } from "./mapping.ts";
import { fail, objectAt, onlyParts, textAt } from "./mapping-json.ts";

const RULE_PARTS = ["column", "dates", "values", "multiply"] as const;

/** One form of dates or a list of them, each known to be readable. */
export function datesAt(place: string, value: unknown): string[] {
	const formats = Array.isArray(value) ? value : [value];
	if (formats.length === 0) fail(place, value, "one or more date formats");
	return formats.map((format) => {
		const text = textAt(place, format, "a date format or a list of them");
		dateReader(text);
		return text;
	});
}

function multiplyAt(place: string, value: unknown): ColumnRule["multiply"] {
	if (typeof value === "string" && value !== "") return { column: value };
	const factor =
		typeof value === "number" ? plainDecimal(String(value), ".") : null;
	if (factor !== null) return { factor };
	return fail(place, value, "the name of a column, or a number such as 0.01");
}

/** Where a field comes from; what makes no sense for the field's type is refused. */
export function ruleAt(
	place: string,
	value: unknown,
	field: Field,
): ColumnRule {
	if (typeof value === "string" && value !== "")
		return { column: value, dates: null, values: null, multiply: null };
	const rule = objectAt(
		place,
		value,
		`a column's name, or an object of ${RULE_PARTS.join(", ")}`,
	);
	const number = field.type === "amount" || field.type === "integer";
	onlyParts(
		place,
		rule,
		RULE_PARTS.filter(
			(part) =>
				(part !== "dates" || field.type === "instant") &&
				(part !== "multiply" || number),
		),
	);
	const values =
		rule.values === undefined
			? null
			: objectAt(`${place}.values`, rule.values, "an object of texts");
	return {
		column: textAt(`${place}.column`, rule.column, "a column's name"),
		dates:
			rule.dates === undefined ? null : datesAt(`${place}.dates`, rule.dates),
		values:
			values &&
			Object.fromEntries(
				Object.entries(values).map(([from, to]) => [
					from,
					typeof to === "string"
						? to
						: fail(`${place}.values.${from}`, to, "text"),
				]),
			),
		multiply:
			rule.multiply === undefined
				? null
				: multiplyAt(`${place}.multiply`, rule.multiply),
	};
}
