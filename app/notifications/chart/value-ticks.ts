const STEPS = [1, 2, 2.5, 5, 10];

/** Round values from below the lowest to above the highest, four or five of them. */
export function valueTicks(low: number, high: number): number[] {
	const range = high - low || Math.abs(high) || 1;
	const power = 10 ** Math.floor(Math.log10(range / 4));
	const step = power * (STEPS.find((size) => power * size * 4 >= range) ?? 10);
	const first = Math.floor(low / step);
	const last = Math.max(Math.ceil(high / step), first + 1);
	return Array.from({ length: last - first + 1 }, (_, index) =>
		Number(((first + index) * step).toPrecision(12)),
	);
}
