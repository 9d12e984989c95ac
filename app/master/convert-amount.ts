/** A whole number of 1/10,000 of one currency into such a number of another. */
export type Convert = (amount: number) => number;

/** The reporting currency itself. */
export const same: Convert = (amount) => amount;

/**
 * Multiplies by an exact decimal rate, `7.1234`, and rounds half away from zero.
 * Most products fit a double exactly; the others go through BigInt, so that no rate and no amount loses a digit.
 */
export function converterAt(rate: string): Convert {
	const match = /^(\d+)(?:\.(\d+))?$/.exec(rate);
	if (!match)
		throw new Error(`a rate is '${rate}': a decimal like 7.1234 is allowed`);
	const decimals = (match[2] ?? "").replace(/0+$/, "");
	const factor = BigInt(`${match[1]}${decimals}`);
	const divisor = 10n ** BigInt(decimals.length);
	const smallFactor = Number(factor);
	const smallDivisor = Number(divisor);
	return (amount) => {
		const size = Math.abs(amount);
		const product = size * smallFactor;
		let result: number;
		if (product <= Number.MAX_SAFE_INTEGER && smallFactor <= 1e15) {
			const rest = product % smallDivisor;
			result = (product - rest) / smallDivisor;
			if (rest * 2 >= smallDivisor) result++;
		} else
			result = Number((BigInt(size) * factor * 2n + divisor) / (divisor * 2n));
		return amount < 0 && result !== 0 ? -result : result;
	};
}
