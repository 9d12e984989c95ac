/** An exact number: top / bottom in lowest terms, bottom above 0. Scores and money are these until they are rounded, once, at the end. */
export interface Fraction {
	readonly top: bigint;
	readonly bottom: bigint;
}

const DECIMAL = /^([+-]?)(\d{1,15})(?:\.(\d{1,12}))?$/;

/** A decimal as people and PostgreSQL write it, `-12.50`; at most 15 digits before the point and 12 after it. */
export type Decimal = string;

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The greatest common divisor; numbers that a double holds exactly are divided as such, ten times as fast. */
function divisor(a: bigint, b: bigint): bigint {
	let x = a < 0n ? -a : a;
	let y = b;
	while (x > SAFE || y > SAFE) {
		if (y === 0n) return x;
		[x, y] = [y, x % y];
	}
	let p = Number(x);
	let q = Number(y);
	while (q !== 0) {
		const rest = p % q;
		p = q;
		q = rest;
	}
	return BigInt(p);
}

export function fraction(top: bigint, bottom = 1n): Fraction {
	if (bottom === 1n) return { top, bottom };
	if (bottom === 0n) throw new RangeError(`${top} divided by 0`);
	if (bottom < 0n) return fraction(-top, -bottom);
	const shared = divisor(top, bottom);
	return shared === 1n
		? { top, bottom }
		: { top: top / shared, bottom: bottom / shared };
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);
export const HUNDRED = fraction(100n);

/** By the number of zeros. */
const TENS = Array.from({ length: 13 }, (_, zeros) => 10n ** BigInt(zeros));

export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** Weights, scores, factors: the same few texts thousands of times. */
const short = new Map<string, Fraction>();
const SHORT = 4;

/** Throws a RangeError that quotes what is no decimal; ask isDecimal first of what a person typed. */
export function exactly(text: Decimal): Fraction {
	if (text.length > SHORT) return readDecimal(text);
	let known = short.get(text);
	if (!known) {
		known = readDecimal(text);
		short.set(text, known);
	}
	return known;
}

function readDecimal(text: Decimal): Fraction {
	const [, sign, whole = "", part = ""] = DECIMAL.exec(text) ?? [];
	if (sign === undefined) throw new RangeError(`'${text}' is no decimal`);
	const value = fraction(
		BigInt(whole + part),
		TENS[part.length] ?? 10n ** BigInt(part.length),
	);
	return sign === "-" ? negative(value) : value;
}

export const negative = ({ top, bottom }: Fraction): Fraction => ({
	top: -top,
	bottom,
});

export const plus = (a: Fraction, b: Fraction): Fraction =>
	a.bottom === b.bottom
		? fraction(a.top + b.top, a.bottom)
		: fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);

export const minus = (a: Fraction, b: Fraction): Fraction =>
	plus(a, negative(b));

export const times = (a: Fraction, b: Fraction): Fraction =>
	fraction(a.top * b.top, a.bottom * b.bottom);

export const over = (a: Fraction, b: Fraction): Fraction =>
	fraction(a.top * b.bottom, a.bottom * b.top);

/** Below 0, 0 or above 0, as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
	const difference = a.top * b.bottom - b.top * a.bottom;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (a: Fraction, b: Fraction): Fraction =>
	compare(a, b) <= 0 ? a : b;

export const greatest = (a: Fraction, b: Fraction): Fraction =>
	compare(a, b) >= 0 ? a : b;

/** With so many decimals, a half away from 0: the one rounding of scores (2) and of money (the currency's own number). */
export function rounded({ top, bottom }: Fraction, places: number): Decimal {
	const size = top < 0n ? -top : top;
	const scaled = size * 10n ** BigInt(places);
	const units = (2n * scaled + bottom) / (2n * bottom);
	const digits = units.toString().padStart(places + 1, "0");
	const text =
		places === 0
			? digits
			: `${digits.slice(0, -places)}.${digits.slice(-places)}`;
	return top < 0n && units !== 0n ? `-${text}` : text;
}

/** For a chart's place on the screen, never for what is paid. */
export const near = ({ top, bottom }: Fraction): number => {
	const whole = top / bottom;
	return Number(whole) + Number(top - whole * bottom) / Number(bottom);
};
