import type { Field } from "../metrics/kind.ts";
import { readNumber, toTenThousandths } from "./read-amount.ts";
import { readInstant } from "./read-instant.ts";
import type { RejectCode } from "./record-chunk.ts";

/** Why a field's value was not taken. */
export class Bad {
	readonly code: RejectCode;
	readonly allowed: string;
	constructor(code: RejectCode, allowed: string) {
		this.code = code;
		this.allowed = allowed;
	}
}

/** The instants that a fact may carry: from `earliest` to `latest`, epoch milliseconds. */
export interface Clock {
	readonly earliest: number;
	readonly latest: number;
}

/** Text as a string, numbers as they are, amounts in 1/10,000, instants in epoch milliseconds, null when absent. */
export type FieldValue = string | number | null;
export type FieldReader = (raw: unknown, clock: Clock) => FieldValue | Bad;

const isAbsent = (raw: unknown): boolean =>
	raw === undefined || raw === null || raw === "";

const iso = (instant: number) => new Date(instant).toISOString();

function readText(max: number): FieldReader {
	const notText = new Bad("not-text", `text of 1 to ${max} characters`);
	// 12345678901234567890 arrives as 12345678901234567000: two such ids could become one.
	const inexact = new Bad(
		"not-text",
		`text of 1 to ${max} characters; a number that is not whole or has more than 15 digits stands in quotes`,
	);
	const tooLong = new Bad("too-long", `text of 1 to ${max} characters`);
	const bad = new Bad(
		"bad-text",
		"valid Unicode without the NUL character (U+0000)",
	);
	return (raw) => {
		if (typeof raw === "number" && !Number.isSafeInteger(raw)) return inexact;
		const text = typeof raw === "number" ? String(raw) : raw;
		if (typeof text !== "string") return notText;
		if (text.length > max) return tooLong;
		if (!text.isWellFormed() || text.includes("\u0000")) return bad;
		return text;
	};
}

function readInteger(min: number, max: number): FieldReader {
	const allowed = `a whole number from ${min} to ${max}`;
	const notNumber = new Bad("not-a-number", allowed);
	const notInteger = new Bad("not-an-integer", allowed);
	const outOfRange = new Bad("out-of-range", allowed);
	return (raw) => {
		const value = readNumber(raw);
		if (value === null) return notNumber;
		if (!Number.isInteger(value)) return notInteger;
		// -0 is stored as 0.
		return value < min || value > max ? outOfRange : value + 0;
	};
}

function readAmount(min: number, max: number): FieldReader {
	const allowed = `a decimal number from ${min} to ${max} with at most 4 decimals`;
	const notNumber = new Bad("not-a-number", allowed);
	const decimals = new Bad("too-many-decimals", allowed);
	const outOfRange = new Bad("out-of-range", allowed);
	return (raw) => {
		const value = readNumber(raw);
		if (value === null) return notNumber;
		if (value < min || value > max) return outOfRange;
		return toTenThousandths(value) ?? decimals;
	};
}

function readChoice(of: readonly string[]): FieldReader {
	const bad = new Bad("not-allowed", `one of ${of.join(", ")}`);
	return (raw) => (typeof raw === "string" && of.includes(raw) ? raw : bad);
}

const INSTANT = "an instant with its zone such as 2026-11-22T10:00:00+08:00";

const readInstantField: FieldReader = (raw, clock) => {
	const instant = readInstant(raw);
	if (typeof instant === "string")
		return new Bad(
			instant,
			typeof raw === "string" && /^\d{5,}-/.test(raw)
				? `${INSTANT}, with a year of four digits`
				: INSTANT,
		);
	if (instant < clock.earliest)
		return new Bad("too-early", `not before ${iso(clock.earliest)}`);
	if (instant > clock.latest)
		return new Bad("too-late", `not after ${iso(clock.latest)}`);
	return instant;
};

const CURRENCY = new Bad(
	"not-allowed",
	"a currency code of three capital letters such as CNY",
);

const readCurrency: FieldReader = (raw) =>
	typeof raw === "string" && /^[A-Z]{3}$/.test(raw) ? raw : CURRENCY;

function readerOf(field: Field): FieldReader {
	switch (field.type) {
		case "text":
			return readText(field.max);
		case "member":
			return readText(MEMBER_CODE_MAX);
		case "integer":
			return readInteger(field.min, field.max);
		case "amount":
			return readAmount(field.min, field.max);
		case "choice":
			return readChoice(field.of);
		case "instant":
			return readInstantField;
		case "currency":
			return readCurrency;
	}
}

export const MEMBER_CODE_MAX = 100;

/** The reader of a declared field: absent is null, or `missing` where the declaration requires it. */
export function fieldReader(field: Field): FieldReader {
	const read = readerOf(field);
	const absent = field.required ? new Bad("missing", "a value") : null;
	return (raw, clock) => (isAbsent(raw) ? absent : read(raw, clock));
}
