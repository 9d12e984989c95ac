const STEPS = [1, 2, 2.5, 5, 10];

/** Round values from below the lowest to above the highest, about as many as wanted. */
export function axisTicks(low: number, high: number, wanted = 5): number[] {
	const range = high - low || Math.abs(high) || 1;
	const power = 10 ** Math.floor(Math.log10(range / wanted));
	const step =
		power * (STEPS.find((size) => power * size * wanted >= range) ?? 10);
	const first = Math.floor(low / step);
	const last = Math.max(Math.ceil(high / step), first + 1);
	return Array.from({ length: last - first + 1 }, (_, index) =>
		// Without this a step of 0.1 gives 0.30000000000000004.
		Number(((first + index) * step).toPrecision(12)),
	);
}
