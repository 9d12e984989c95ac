import { type Contribution, contributions } from "../metrics/contributions.ts";
import { type Dimension, NOT_KNOWN } from "../metrics/dimension.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import { observe } from "../metrics/observe.server.ts";
import { WHOLE_COMPANY } from "../metrics/scope.ts";
import {
	type Candidate,
	type RankedChange,
	WORTH_NAMING,
} from "./rank-changes.ts";

/** Where a change comes from mostly. */
export interface Contributor extends Contribution {
	readonly dimension: Dimension;
}

export interface ExplainedChange extends Omit<RankedChange, "contributor"> {
	readonly candidate: Candidate;
	readonly contributor: Contributor | null;
}

/** The parts that are looked through beside the lines. */
const LOOKED_THROUGH = ["region", "product"] as const;
/** A product says more than the line or region around it, also where it carries a little less. */
const FINER = 1.25;
const weightOf = ({ dimension, share }: Contributor) =>
	share * (dimension === "product" ? FINER : 1);

interface Question {
	readonly ranked: readonly RankedChange[];
	readonly candidates: readonly Candidate[];
	readonly now: Date;
}

/** The largest contributors of a dimension to changes within one scope, by metric. */
async function contributorsBy(
	context: ReaderContext,
	by: Dimension,
	line: number | null,
	changed: readonly Candidate[],
	now: Date,
): Promise<Map<string, Contributor>> {
	if (changed.length === 0) return new Map();
	const { observed } = await observe(context, {
		metrics: changed.map(({ metric }) => metric),
		scope: line === null ? WHOLE_COMPANY : { line },
		by,
		compare: "previous",
		now,
	});
	const found = new Map<string, Contributor>();
	for (const { metric, total, compared, members } of observed) {
		const counted = members.filter(({ total }) => total.sample > 0);
		// Of a single part all of it comes anyway.
		if (!compared || counted.length < 2) continue;
		const [first] = contributions(
			{ current: total, previous: compared },
			members.map(({ memberId, total, compared }) => ({
				memberId,
				current: total,
				previous: compared,
			})),
			changed.some((one) => one.metric === metric.key && one.isSum),
		);
		// 'Not known' is where to look for codes, not for causes.
		if (first && first.memberId !== NOT_KNOWN && first.share >= WORTH_NAMING)
			found.set(metric.key, { ...first, dimension: by });
	}
	return found;
}

/** Gives each change the line, region or product that carries most of it, where one stands out: two readings a scope. */
export async function explainChanges(
	context: ReaderContext,
	{ ranked, candidates, now }: Question,
): Promise<ExplainedChange[]> {
	const changes = ranked.map((change) => ({
		change,
		candidate: candidates.find(
			(one) => one.metric === change.metric && one.line === change.line,
		) as Candidate,
	}));
	const scopes = [...new Set(ranked.map(({ line }) => line))];
	const readings = await Promise.all(
		scopes.flatMap((line) =>
			LOOKED_THROUGH.map(async (by) => {
				const changed = changes
					.filter(({ change }) => change.line === line)
					.map(({ candidate }) => candidate)
					.filter(({ hasParts }) => hasParts);
				return {
					line,
					found: await contributorsBy(context, by, line, changed, now),
				};
			}),
		),
	);
	return changes.map(({ change, candidate }) => {
		const known: Contributor[] = readings
			.filter(({ line }) => line === change.line)
			.flatMap(({ found }) => found.get(change.metric) ?? []);
		if (change.contributor)
			known.push({ ...change.contributor, dimension: "line" });
		const [contributor = null] = known.sort(
			(a, b) => weightOf(b) - weightOf(a),
		);
		return { ...change, candidate, contributor };
	});
}
