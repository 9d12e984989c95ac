import type { Observation } from "./observation.ts";

type Known = Pick<Observation, "value">;

/** Where two series of the same periods differ most; null where no period has both values, or none differs. */
export function largestDifference(
	before: readonly Known[],
	after: readonly Known[],
): { readonly at: number; readonly difference: number } | null {
	let largest: { at: number; difference: number } | null = null;
	after.forEach(({ value }, at) => {
		const old = before[at]?.value ?? null;
		if (value === null || old === null) return;
		const difference = value - old;
		if (Math.abs(difference) > Math.abs(largest?.difference ?? 0))
			largest = { at, difference };
	});
	return largest;
}
