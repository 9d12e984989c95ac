import { en } from "../../i18n/en.ts";
import type { MessageKey, Translate } from "../../i18n/translate.ts";
import type { FactsPage, ShownFact } from "../../metrics/facts/facts-page.ts";
import type { ShownValue } from "../../metrics/facts/shown-fact.ts";
import type { Field } from "../../metrics/kind.ts";
import type { FactCell, FactColumn, FactRow } from "../../ui/facts-view.ts";
import type { Naming } from "./member-naming.ts";

const isMessage = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** Texts of the catalogue that have no parameters, by a key made at run time; what has no words yet stands as it is. */
export const word = (t: Translate, area: string, name: string): string => {
	const key = `${area}.${name}`;
	return isMessage(key) ? (t as (key: MessageKey) => string)(key) : name;
};

function cellOf(
	field: Field,
	{ value, hidden }: ShownValue,
	currency: string | null,
	t: Translate,
): FactCell {
	if (hidden === "whole") return { is: "hidden" };
	if (value === null) return { is: "nothing" };
	switch (field.type) {
		case "amount":
			return { is: "amount", amount: String(value), currency: currency ?? "" };
		case "integer":
			return { is: "number", value: Number(value) };
		case "instant":
			return { is: "instant", at: String(value) };
		case "choice":
			return { is: "text", text: word(t, "choice", String(value)) };
		default:
			return hidden
				? { is: "masked", text: String(value) }
				: { is: "text", text: String(value) };
	}
}

/** What the scope narrows down to is the same in every row. */
const otherDimensions = ({ dimensions, scope }: FactsPage) =>
	dimensions.filter((name) => scope[name] === undefined);

function columnsOf(page: FactsPage, t: Translate): FactColumn[] {
	const shapes: Readonly<Record<string, FactColumn["shape"]>> = {
		amount: "number",
		integer: "number",
	};
	return [
		...page.fields.map((name): FactColumn => {
			const field = page.kind.fields[name];
			const long = field?.type === "text" && field.freeText;
			return {
				name,
				label: word(t, "field", name),
				shape: long ? "text" : (shapes[field?.type ?? ""] ?? "short"),
			};
		}),
		...otherDimensions(page).map(
			(name): FactColumn => ({
				name,
				label: t(`dimension.${name}`),
				shape: "short",
			}),
		),
	];
}

function rowOf(
	fact: ShownFact,
	page: FactsPage,
	nameOf: Naming,
	t: Translate,
): FactRow {
	const { id, source, version, batchId, at, measures, currency } = fact;
	return {
		id,
		source,
		version,
		batchId,
		at,
		measures,
		cells: [
			...fact.values.map((value, i) =>
				cellOf(
					page.kind.fields[page.fields[i] ?? ""] as Field,
					value,
					currency,
					t,
				),
			),
			...otherDimensions(page).map((name): FactCell => {
				const member = fact.memberIds[page.dimensions.indexOf(name)] ?? 0;
				return member === 0
					? { is: "nothing" }
					: { is: "text", text: nameOf(member) };
			}),
		],
	};
}

/** Columns in which this page's facts say nothing are left out. */
function withoutEmpty(
	columns: readonly FactColumn[],
	rows: readonly FactRow[],
) {
	const used = columns.map((_, i) =>
		rows.some(({ cells }) => cells[i]?.is !== "nothing"),
	);
	return {
		columns: columns.filter((_, i) => used[i]),
		rows: rows.map((row) => ({
			...row,
			cells: row.cells.filter((_, i) => used[i]),
		})),
	};
}

/** The facts of a page as rows of its table, and the columns that they need. */
export const factRows = (page: FactsPage, nameOf: Naming, t: Translate) =>
	withoutEmpty(
		columnsOf(page, t),
		page.facts.map((fact) => rowOf(fact, page, nameOf, t)),
	);
