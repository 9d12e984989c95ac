const PLAIN = /^[+-]?\d{1,15}(?:\.\d+)?$/;

const FORMS = {
	".": /^[+-]?(?:\d+|\d{1,3}(?:[,\u0020\u00a0\u202f']\d{3})+)(?:\.\d+)?$/,
	",": /^[+-]?(?:\d+|\d{1,3}(?:[.\u0020\u00a0\u202f']\d{3})+)(?:,\d+)?$/,
} as const;

/** A number as written in the file, thousands grouped or not, as plain decimal text; null where it is not one, so that 2.55 is not read as 255. */
export function plainDecimal(text: string, mark: "." | ","): string | null {
	if (!FORMS[mark].test(text)) return null;
	const grouping =
		mark === "." ? /[,\u0020\u00a0\u202f']/g : /[.\u0020\u00a0\u202f']/g;
	return text.replace(grouping, "").replace(",", ".");
}

/** The decimals that an amount keeps. */
const SCALE = 4;

function parts(text: string): { digits: bigint; decimals: number } | null {
	if (!PLAIN.test(text)) return null;
	const [whole, fraction = ""] = text.split(".");
	return {
		digits: BigInt(`${whole?.replace("+", "")}${fraction}`),
		decimals: fraction.length,
	};
}

/** The exact product of two plain decimals, rounded half away from zero to the four decimals of an amount. */
export function multiplyDecimals(a: string, b: string): string | null {
	const [left, right] = [parts(a), parts(b)];
	if (left === null || right === null) return null;
	let digits = left.digits * right.digits;
	let decimals = left.decimals + right.decimals;
	if (decimals > SCALE) {
		const unit = 10n ** BigInt(decimals - SCALE);
		const half = digits < 0n ? -unit / 2n : unit / 2n;
		digits = (digits + half) / unit;
		decimals = SCALE;
	}
	const negative = digits < 0n;
	const text = (negative ? -digits : digits)
		.toString()
		.padStart(decimals + 1, "0");
	const at = text.length - decimals;
	return `${negative ? "-" : ""}${text.slice(0, at)}${decimals ? `.${text.slice(at)}` : ""}`;
}
