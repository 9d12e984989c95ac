import type { MetricUnit } from "./definition.ts";

/** What a number needs to be written the reader's way. */
export interface ValueFormat {
	readonly locale: string;
	readonly unit: MetricUnit;
	/** The reporting currency, for money. */
	readonly currency: string;
}

export type ValueStyle = "compact" | "exact";

const DECIMALS: Readonly<Record<MetricUnit, number>> = {
	money: 2,
	count: 0,
	percent: 1,
	points: 1,
	score: 2,
	stars: 2,
	"per-thousand": 1,
	"per-hundred": 1,
	hours: 1,
	days: 1,
	turns: 2,
};

/** From here on a tile says 1.2M instead of 1,234,567. */
const COMPACT_FROM: Readonly<Partial<Record<MetricUnit, number>>> = {
	money: 100_000,
	count: 10_000_000,
};

function options(
	value: number,
	{ unit, currency }: ValueFormat,
	style: ValueStyle,
): Intl.NumberFormatOptions {
	const size = Math.abs(value);
	const compact =
		style === "compact" &&
		size >= (COMPACT_FROM[unit] ?? Number.POSITIVE_INFINITY);
	const money: Intl.NumberFormatOptions =
		unit === "money"
			? { style: "currency", currency, currencyDisplay: "narrowSymbol" }
			: {};
	if (compact)
		return { ...money, notation: "compact", maximumSignificantDigits: 4 };
	// A rate below 1 % would lose half of itself to one decimal; cents matter below 1,000 only.
	const small = unit === "percent" && size > 0 && size < 1;
	const decimals =
		unit === "money" && style === "compact" && size >= 1000
			? 0
			: DECIMALS[unit] + (small ? 1 : 0);
	// A count averaged over days (stock) is not whole.
	const least =
		unit === "count" || (unit === "money" && value === 0) ? 0 : decimals;
	const most = unit === "count" && !Number.isInteger(value) ? 1 : decimals;
	return {
		...money,
		...(unit === "percent" ? { style: "percent" } : {}),
		minimumFractionDigits: Math.min(least, most),
		maximumFractionDigits: most,
		signDisplay: unit === "points" ? "exceptZero" : "negative",
	};
}

/** Formats are dear to make and few. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(
	locale: string,
	wanted: Intl.NumberFormatOptions,
): Intl.NumberFormat {
	const key = `${locale} ${JSON.stringify(wanted)}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(locale, wanted);
		formats.set(key, format);
	}
	return format;
}

/** The number with its currency or percent sign; other units stand beside it, in smaller type. */
export function formatValue(
	value: number,
	format: ValueFormat,
	style: ValueStyle = "compact",
): string {
	const shown = format.unit === "percent" ? value / 100 : value;
	return numberFormat(format.locale, options(value, format, style)).format(
		shown,
	);
}

/** A sum as it was added up, not rounded through a float: `"1234567.8901"`. */
export function formatExact(decimal: string, format: ValueFormat): string {
	const wanted: Intl.NumberFormatOptions = {
		...(format.unit === "money"
			? {
					style: "currency",
					currency: format.currency,
					currencyDisplay: "narrowSymbol",
				}
			: {}),
		minimumFractionDigits: format.unit === "money" ? 2 : 0,
		maximumFractionDigits: 4,
	};
	return numberFormat(format.locale, wanted).format(
		decimal as Intl.StringNumericLiteral,
	);
}

/** An amount in the currency that it was paid in: by its code, because several share a sign. */
export function formatAmount(
	decimal: string,
	currency: string,
	locale: string,
): string {
	const wanted: Intl.NumberFormatOptions = {
		minimumFractionDigits: 2,
		maximumFractionDigits: 4,
	};
	const amount = numberFormat(locale, wanted).format(
		decimal as Intl.StringNumericLiteral,
	);
	return currency ? `${currency} ${amount}` : amount;
}

/** One notation for a whole axis, chosen by its largest value. */
export function formatAxis(
	value: number,
	largest: number,
	{ locale, unit, currency }: ValueFormat,
): string {
	const wanted: Intl.NumberFormatOptions = {
		...(unit === "money"
			? { style: "currency", currency, currencyDisplay: "narrowSymbol" }
			: unit === "percent"
				? { style: "percent" }
				: {}),
		...(largest >= 10_000 ? { notation: "compact" } : {}),
		minimumFractionDigits: 0,
		maximumFractionDigits: largest < 1 ? 2 : largest < 10_000 ? 1 : 2,
		signDisplay: unit === "points" ? "exceptZero" : "negative",
	};
	return numberFormat(locale, wanted).format(
		unit === "percent" ? value / 100 : value,
	);
}

export const formatCount = (value: number, locale: string): string =>
	numberFormat(locale, { maximumFractionDigits: 1 }).format(value);

/** `+4.2%`, for a relative change given as a share of 1. */
export const formatSignedPercent = (share: number, locale: string): string =>
	numberFormat(locale, {
		style: "percent",
		signDisplay: "exceptZero",
		minimumFractionDigits: Math.abs(share) < 10 ? 1 : 0,
		maximumFractionDigits: Math.abs(share) < 10 ? 1 : 0,
	}).format(share);

/** `+1.2`, for a change in points. */
export const formatSigned = (
	value: number,
	locale: string,
	decimals: number,
): string =>
	numberFormat(locale, {
		signDisplay: "exceptZero",
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
	}).format(value);
