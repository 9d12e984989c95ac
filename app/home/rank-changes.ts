import {
	type Aim,
	meetsTarget,
	type Verdict,
	verdictOf,
} from "../metrics/aim.ts";
import { type Contribution, contributions } from "../metrics/contributions.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";
import { MOST_CERTAIN, strengthOf } from "./change-strength.ts";

/** Some 150 changes are looked at each morning: from here on chance alone shows one in a fortnight, not eight a day. */
export const BEYOND_CHANCE = 3.5;
/** A part that carries so much of a change is the change. */
const EXPLAINS = 0.5;
/** From here on a part is worth naming. */
export const WORTH_NAMING = 0.25;
/** What makes a change matter more: it went wrong, it missed its target, it is mine. */
const STAKES = { worse: 1.5, offTarget: 1.35, own: 1.25 } as const;

export interface Candidate {
	readonly metric: string;
	readonly unit: MetricUnit;
	readonly aim: Aim;
	readonly windowDays: number;
	readonly isSum: boolean;
	/** Whether parts can be looked at for how much each carries: sums and rates, not distinct customers or levels. */
	readonly hasParts: boolean;
	/** Null is the whole company. */
	readonly line: number | null;
	readonly current: Observation;
	readonly previous: Observation | null;
	readonly points: readonly Observation[];
}

export interface RankedChange {
	readonly metric: string;
	readonly line: number | null;
	readonly verdict: Verdict;
	/** In standard errors, with its sign. */
	readonly z: number;
	readonly by: "interval" | "days";
	/** Null where there is no target. */
	readonly meetsTarget: boolean | null;
	readonly score: number;
	/** The line behind most of a company's change, where one stands out. */
	readonly contributor: Contribution | null;
}

interface Found extends RankedChange {
	readonly candidate: Candidate;
	/** The move as a share of the earlier value, to order what is equally sure. */
	readonly size: number;
}

/** Real but tiny is no news: half a point or a tenth of a share, a fiftieth of anything else. */
function isVisible(unit: MetricUnit, before: number, now: number): boolean {
	const moved = Math.abs(now - before);
	const share =
		before === 0 ? Number.POSITIVE_INFINITY : moved / Math.abs(before);
	if (unit === "percent" || unit === "points")
		return moved >= 0.5 || (share >= 0.1 && moved >= 0.1);
	return share >= 0.02;
}

function judge(candidate: Candidate, own: ReadonlySet<number>): Found | null {
	const { current, previous, aim, line } = candidate;
	if (!previous) return null;
	const strength = strengthOf({ ...candidate, previous });
	if (!strength || Math.abs(strength.z) < BEYOND_CHANCE) return null;
	const [now, before] = [current.value as number, previous.value as number];
	if (!isVisible(candidate.unit, before, now)) return null;
	const verdict = verdictOf(aim, before, now);
	const met = meetsTarget(aim, now);
	let score = Math.min(Math.abs(strength.z), MOST_CERTAIN);
	if (verdict === "worse") score *= STAKES.worse;
	if (verdict === "worse" && met === false) score *= STAKES.offTarget;
	if (line !== null && own.has(line)) score *= STAKES.own;
	return {
		metric: candidate.metric,
		line,
		verdict,
		...strength,
		meetsTarget: met,
		score,
		contributor: null,
		candidate,
		size: before === 0 ? 0 : Math.abs((now - before) / before),
	};
}

/** Shares of a company's change that its lines carry. */
function partsOf(
	company: Candidate,
	all: readonly Candidate[],
): Contribution[] {
	const { current, previous, isSum, metric } = company;
	if (!previous) return [];
	const lines = all.filter((one) => one.metric === metric && one.line !== null);
	return contributions(
		{ current, previous },
		lines.map((one) => ({
			memberId: one.line as number,
			current: one.current,
			previous: one.previous,
		})),
		isSum,
	);
}

/** Of one metric: the company's change with the line behind it, and only those lines beside it that tell something else. */
function withoutRepeats(
	found: readonly Found[],
	all: readonly Candidate[],
): Found[] {
	const company = found.find(({ line }) => line === null);
	if (!company) return [...found];
	const parts = partsOf(company.candidate, all);
	const [first] = parts;
	const rest = found.filter((one) => {
		if (one.line === null) return false;
		if (Math.sign(one.z) !== Math.sign(company.z)) return true;
		const share =
			parts.find(({ memberId }) => memberId === one.line)?.share ?? 0;
		return share < EXPLAINS && Math.abs(one.z) > Math.abs(company.z);
	});
	const contributor = first && first.share >= WORTH_NAMING ? first : null;
	return [{ ...company, contributor }, ...rest];
}

/**
 * What changed most and matters most, at most `limit`, over metrics for the company and its lines.
 * 1. Only sound values with a change beyond chance (see change-strength.ts) that is large enough to see.
 * 2. A line that moves with the company is the company's change told twice: it is left out where it carries half of it or
 *    stands out no further, and named as the contributor where it carries most. Lines against the trend stay.
 * 3. In the order of certainty (standard errors, at most ten) times what is at stake: worse before better, off target
 *    before on target, my own line before others; then by the relative size.
 */
export function rankChanges(
	candidates: readonly Candidate[],
	{ own, limit }: { readonly own: ReadonlySet<number>; readonly limit: number },
): RankedChange[] {
	const byMetric = new Map<string, Found[]>();
	for (const candidate of candidates) {
		const found = judge(candidate, own);
		if (!found) continue;
		const known = byMetric.get(found.metric);
		if (known) known.push(found);
		else byMetric.set(found.metric, [found]);
	}
	return [...byMetric.values()]
		.flatMap((found) => withoutRepeats(found, candidates))
		.sort(
			(a, b) =>
				b.score - a.score || b.size - a.size || (a.metric < b.metric ? -1 : 1),
		)
		.slice(0, limit)
		.map(({ candidate: _, size: __, ...change }) => change);
}
