import type { MetricGroup } from "../metrics/definition.ts";
import { type Fraction, HUNDRED, over, plus, times, ZERO } from "./fraction.ts";
import type { LineScore } from "./score.ts";

/** The score of each group of metrics by itself: what its lines bring, by their weight. Lines that don't count are left out. */
export function groupScores(
	lines: readonly LineScore[],
	groupOf: (lineId: string) => MetricGroup | undefined,
): ReadonlyMap<MetricGroup, Fraction> {
	const sums = new Map<MetricGroup, { share: Fraction; weight: Fraction }>();
	for (const { lineId, share, weight } of lines) {
		const group = groupOf(lineId);
		if (group === undefined || share === null || weight.top === 0n) continue;
		const sum = sums.get(group) ?? { share: ZERO, weight: ZERO };
		sums.set(group, {
			share: plus(sum.share, share),
			weight: plus(sum.weight, weight),
		});
	}
	return new Map(
		[...sums].map(([group, { share, weight }]) => [
			group,
			over(times(share, HUNDRED), weight),
		]),
	);
}
