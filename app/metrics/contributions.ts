import type { Observation } from "./observation.ts";

type Read = Pick<Observation, "value" | "sample" | "factsBegin">;

export interface Part {
	readonly memberId: number;
	readonly current: Read;
	readonly previous: Read | null;
}

export interface Contribution {
	readonly memberId: number;
	/** Of the whole's change; negative where the part moved the other way, above 1 where others took some of it back. */
	readonly share: number;
}

/** Parts that don't add up to the whole are not its parts: customers of several lines, stock against costs. */
const AGREES = 0.05;
const about = (sum: number, whole: number) =>
	Math.abs(sum - whole) <= AGREES * Math.abs(whole);

const total = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0);

/**
 * How much of a change comes from each part, the most first. A sum's change is the sum of its parts' changes. A rate's
 * part counts by its sample: how far it lies from the earlier rate now, less how far it did before. That adds up to the
 * change where the samples are what the rate divides by; where it does not, nothing is said rather than something wrong.
 */
export function contributions(
	whole: { readonly current: Read; readonly previous: Read },
	parts: readonly Part[],
	isSum: boolean,
): Contribution[] {
	const { current, previous } = whole;
	if (current.value === null || previous.value === null) return [];
	// Less than the whole earlier window is known, so that the change itself is none.
	if (previous.factsBegin !== undefined) return [];
	const earlier = previous.value;
	const moved = current.value - earlier;
	if (moved === 0) return [];
	const weight = (read: Read | null, of: Read) =>
		of.sample === 0 ? 0 : (read?.sample ?? 0) / of.sample;
	const amounts = parts.map((part) => {
		const { value: now } = part.current;
		const before = part.previous?.value ?? null;
		if (isSum) return (now ?? 0) - (before ?? 0);
		const gap = (value: number | null) => (value ?? earlier) - earlier;
		return (
			weight(part.current, current) * gap(now) -
			weight(part.previous, previous) * gap(before)
		);
	});
	const addsUp = (of: Read, side: "current" | "previous") =>
		about(total(parts.map((part) => weight(part[side], of))), 1);
	const isWhole =
		about(total(amounts), moved) &&
		(isSum || (addsUp(current, "current") && addsUp(previous, "previous")));
	if (!isWhole) return [];
	return parts
		.map(({ memberId }, i) => ({
			memberId,
			share: (amounts[i] ?? 0) / moved,
		}))
		.sort((a, b) => b.share - a.share || a.memberId - b.memberId);
}
