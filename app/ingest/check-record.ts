import type { Dimension } from "../metrics/dimension.ts";
import type { Field, Kind } from "../metrics/kind.ts";
import {
	Bad,
	type Clock,
	type FieldReader,
	type FieldValue,
	fieldReader,
	MEMBER_CODE_MAX,
} from "./read-field.ts";
import type { RawRecord, Reject, RejectCode } from "./record-chunk.ts";

/** A fact whose every field holds what its kind allows. `codes` stands beside `kind.dimensions`. */
export interface CheckedFact {
	readonly id: string;
	readonly version: number;
	readonly values: Record<string, FieldValue>;
	readonly codes: readonly (string | null)[];
}

export const isReject = (result: CheckedFact | Reject): result is Reject =>
	"code" in result;

/** The fields that every kind has, in front of its own. */
export function fieldsOf(kind: Kind): Record<string, Field> {
	const members = kind.dimensions.map((dimension): [Dimension, Field] => [
		dimension,
		{ type: "member", dimension },
	]);
	return {
		id: { type: "text", max: 200, required: true },
		version: { type: "integer", min: 1, max: Number.MAX_SAFE_INTEGER },
		...kind.fields,
		...Object.fromEntries(members),
	};
}

const CUT = 200;
const CONTENT_CUT = 2000;

function written(raw: unknown): string {
	try {
		return JSON.stringify(raw) ?? String(raw);
	} catch {
		// Reading nests as deep as the sender likes, writing only as deep as the stack.
		return "(nested too deep to be shown)";
	}
}

/** What a reject quotes: never more than a screen can show, never what a table can't hold. */
export function quote(raw: unknown, cut = CUT): string {
	const text = typeof raw === "string" ? raw : written(raw);
	return text.slice(0, cut).toWellFormed().replaceAll("\u0000", "\u2400");
}

export function rejectOf(
	record: RawRecord,
	field: string,
	code: RejectCode,
	raw: unknown,
	allowed: string,
): Reject {
	return {
		line: record.line,
		field,
		code,
		value: raw === undefined ? "" : quote(raw),
		allowed,
		content: quote(record.content(), CONTENT_CUT),
	};
}

export interface CheckOptions {
	/** Fields that the kind does not know are left out instead of refused. */
	readonly ignoreExtra?: boolean;
}

/** Compiles a kind's declaration into a checker of single records: a fact, or the first reason against it. */
export function recordChecker(
	kind: Kind,
	options: CheckOptions = {},
): (record: RawRecord, clock: Clock) => CheckedFact | Reject {
	const fields = fieldsOf(kind);
	const own = Object.keys(kind.fields);
	const readers = own.map((name) => fieldReader(kind.fields[name] as Field));
	const readId = fieldReader(fields.id as Field);
	const readVersion = fieldReader(fields.version as Field);
	const readCode: FieldReader = fieldReader({
		type: "text",
		max: MEMBER_CODE_MAX,
	});

	return (record, clock) => {
		const raw = record.value;
		if (typeof raw !== "object" || raw === null || Array.isArray(raw))
			return rejectOf(record, "", "not-an-object", raw, "an object of fields");
		const given = raw as Record<string, unknown>;
		const refuse = (field: string, bad: Bad) =>
			rejectOf(record, field, bad.code, given[field], bad.allowed);
		if (!options.ignoreExtra) {
			for (const name in given) {
				if (!Object.hasOwn(fields, name))
					return rejectOf(
						record,
						quote(name, 100),
						"unknown-field",
						given[name],
						`one of ${Object.keys(fields).join(", ")}`,
					);
			}
		}
		const id = readId(given.id, clock);
		if (id instanceof Bad) return refuse("id", id);
		const version = readVersion(given.version, clock) ?? 1;
		if (version instanceof Bad) return refuse("version", version);
		const values: Record<string, FieldValue> = {};
		for (let i = 0; i < own.length; i++) {
			const name = own[i] as string;
			const value = (readers[i] as FieldReader)(given[name], clock);
			if (value instanceof Bad) return refuse(name, value);
			values[name] = value;
		}
		const codes: (string | null)[] = [];
		for (const dimension of kind.dimensions) {
			const code = readCode(given[dimension], clock);
			if (code instanceof Bad) return refuse(dimension, code);
			codes.push(code as string | null);
		}
		const problem = kind.check?.(values) ?? null;
		if (problem !== null)
			return rejectOf(
				record,
				problem.field,
				problem.code,
				problem.value,
				problem.allowed,
			);
		return { id: id as string, version: version as number, values, codes };
	};
}
