import type { Field, Kind } from "../../metrics/kind.ts";
import { KINDS, kindByKey } from "../../metrics/kinds/all.ts";
import { fieldsOf } from "../check-record.ts";
import { datesAt, ruleAt } from "./column-rule.ts";
import {
	type Condition,
	ENCODINGS,
	type KeyPart,
	type Mapping,
	MappingError,
	TWICE,
} from "./mapping.ts";
import {
	fail,
	objectAt,
	oneOf,
	onlyParts,
	signAt,
	textAt,
} from "./mapping-json.ts";

const PARTS = [
	"kind",
	"source",
	"columns",
	"constants",
	"key",
	"where",
	"dates",
	"timeZone",
	"twice",
	"decimal",
	"delimiter",
	"quote",
	"encoding",
] as const;

/** Field names are checked here, against the kind; columns later, against the file. */
function fieldEntries(
	place: string,
	value: unknown,
	kind: Kind,
): [string, unknown][] {
	const entries = Object.entries(
		objectAt(place, value ?? {}, "an object of fields"),
	);
	const fields = fieldsOf(kind);
	for (const [name] of entries)
		if (!Object.hasOwn(fields, name))
			throw new MappingError(
				`${place} has the field '${name}', which ${kind.key} does not have. Its fields: ${Object.keys(fields).join(", ")}`,
			);
	return entries;
}

const constantAt = (place: string, value: unknown): string =>
	typeof value === "number" ? String(value) : textAt(place, value);

function keyAt(value: unknown): KeyPart[] {
	const allowed =
		'a list of columns, {"text": "…"} and at most one "#" (the how-manieth row with these cells)';
	if (value === undefined) return [];
	if (!Array.isArray(value) || value.length === 0)
		return fail("key", value, allowed);
	const parts = value.map((part): KeyPart => {
		if (part === "#") return "ordinal";
		if (typeof part === "string" && part !== "") return { column: part };
		const object = objectAt("key", part, allowed);
		onlyParts("key", object, ["text"]);
		return { text: textAt("key.text", object.text) };
	});
	if (!parts.some((part) => part !== "ordinal" && "column" in part))
		return fail("key", value, `${allowed}, with at least one column`);
	if (parts.filter((part) => part === "ordinal").length > 1)
		return fail("key", value, allowed);
	return parts;
}

function whereAt(value: unknown): Record<string, Condition> {
	const allowed = '"filled", "empty", or a list of texts';
	return Object.fromEntries(
		Object.entries(objectAt("where", value ?? {}, "an object of columns")).map(
			([column, wanted]): [string, Condition] => {
				if (wanted === "filled" || wanted === "empty") return [column, wanted];
				if (Array.isArray(wanted) && wanted.every((t) => typeof t === "string"))
					return [column, wanted];
				return fail(`where.${column}`, wanted, allowed);
			},
		),
	);
}

function zoneAt(value: unknown): string | null {
	if (value === undefined || value === null) return null;
	const zone = textAt("timeZone", value, "a zone such as Asia/Shanghai");
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
	} catch {
		fail("timeZone", zone, "a zone of the IANA list such as Asia/Shanghai");
	}
	return zone;
}

/** Checks a mapping's JSON. Throws a MappingError that quotes what is wrong and lists what is allowed. */
export function readMapping(json: unknown): Mapping {
	const given = objectAt(
		"The mapping",
		json,
		`an object of ${PARTS.join(", ")}`,
	);
	onlyParts("The mapping", given, PARTS);
	const kinds = KINDS.map(({ key }) => key);
	const kind =
		kindByKey(String(given.kind)) ?? fail("kind", given.kind, kinds.join(", "));
	const fields = fieldsOf(kind);
	const columns = Object.fromEntries(
		fieldEntries("columns", given.columns, kind).map(([name, rule]) => [
			name,
			ruleAt(`columns.${name}`, rule, fields[name] as Field),
		]),
	);
	const constants = Object.fromEntries(
		fieldEntries("constants", given.constants, kind).map(([name, value]) => [
			name,
			constantAt(`constants.${name}`, value),
		]),
	);
	const both = Object.keys(columns).find((name) => name in constants);
	if (both)
		throw new MappingError(
			`'${both}' stands in columns and in constants: one of them is allowed`,
		);
	const key = keyAt(given.key);
	if (key.length > 0 === "id" in columns)
		throw new MappingError(
			`A mapping needs either a key (a list of columns) or columns.id, one of them`,
		);
	for (const [name, field] of Object.entries(fieldsOf(kind)))
		if (
			field.required &&
			name !== "id" &&
			!(name in columns || name in constants)
		)
			throw new MappingError(
				`'${name}' is missing: ${kind.key} needs it, in columns or in constants`,
			);
	return {
		kind,
		source: textAt("source", given.source, "the source's key"),
		columns,
		constants,
		key,
		where: whereAt(given.where),
		dates: given.dates === undefined ? ["ISO"] : datesAt("dates", given.dates),
		timeZone: zoneAt(given.timeZone),
		twice: oneOf("twice", given.twice ?? "refuse", TWICE),
		decimal: oneOf("decimal", given.decimal ?? ".", [".", ","] as const),
		delimiter:
			given.delimiter === undefined
				? null
				: signAt("delimiter", given.delimiter),
		quote:
			given.quote === undefined
				? '"'
				: given.quote === null
					? null
					: signAt("quote", given.quote),
		encoding: oneOf("encoding", given.encoding ?? "utf-8", ENCODINGS),
	};
}
