/** Money is kept as whole numbers of 1/10,000 of its currency. */
export const AMOUNT_SCALE = 10_000;

const PLAIN_DECIMAL = /^[+-]?\d{1,15}(?:\.\d*)?$/;

/** A number, or a string that is a plain decimal. Null for anything else, so that '1e5', '0x10' and '12,5' are asked about and not guessed. */
export function readNumber(raw: unknown): number | null {
	if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
	if (typeof raw !== "string") return null;
	const text = raw.trim();
	return PLAIN_DECIMAL.test(text) ? Number(text) : null;
}

/** In 1/10,000; null where the number has more than 4 decimals. Exact up to 10^11: division by 10,000 gives back the double that the decimal stands for. */
export function toTenThousandths(amount: number): number | null {
	const scaled = Math.round(amount * AMOUNT_SCALE);
	return scaled / AMOUNT_SCALE === amount ? scaled : null;
}
