import type { Db } from "../../db/client.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { Dimension } from "../metrics/dimension.ts";
import { canSplit, needsOf } from "../metrics/formula-needs.ts";
import type { SourceState } from "../metrics/freshness.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import { isDistinct } from "../metrics/measure-reference.ts";
import type { MemberName, Observation } from "../metrics/observation.ts";
import { observe } from "../metrics/observe.server.ts";
import { type Scope, scopeDimensions } from "../metrics/scope.ts";
import { KEY_METRICS } from "./key-metrics.ts";
import { NO_MEMBER } from "./name-of-member.ts";

/** A value with the one of the period before. */
export interface Reading {
	readonly current: Observation;
	readonly previous: Observation | null;
}

export interface SplitMember {
	readonly member: MemberName;
	/** In the order of the metrics. */
	readonly readings: readonly Reading[];
}

/** Key metrics for each member of a dimension within a scope. */
export interface SplitTable {
	readonly scope: Scope;
	readonly by: Dimension;
	readonly metrics: readonly MetricDefinition[];
	readonly total: readonly Reading[];
	readonly members: readonly SplitMember[];
	readonly sources: readonly SourceState[];
}

/** The key metrics whose facts can be told apart by these dimensions. Different customers and orders of two at once are kept nowhere; counting them anew is too slow for a page. */
export async function keyMetricsFor(
	db: Db,
	dimensions: readonly Dimension[],
): Promise<MetricDefinition[]> {
	const metrics = await loadDefinitions(db, KEY_METRICS);
	return metrics.filter(({ formula }) => {
		const needs = needsOf(formula);
		const kept =
			dimensions.length < 2 ||
			(needs.window === null && !needs.terms.some(isDistinct));
		return kept && canSplit(needs, dimensions);
	});
}

const counted = ({ current, previous }: Reading) =>
	current.sample > 0 || (previous?.sample ?? 0) > 0;

/**
 * All metrics of the breakdown come from one reading. Members are named beforehand, so that silence is told apart from 0
 * for each; one that nothing was counted for in either period is left out.
 */
export async function readSplitTable(
	context: { readonly db: Db },
	question: {
		readonly scope: Scope;
		readonly by: Dimension;
		readonly members: readonly MemberName[];
		readonly now: Date;
	},
): Promise<SplitTable> {
	const { scope, by, now } = question;
	const members = [...question.members, NO_MEMBER];
	const metrics = await keyMetricsFor(context.db, [
		...scopeDimensions(scope),
		by,
	]);
	const { observed, sources } = await observe(context, {
		metrics: metrics.map(({ key }) => key),
		scope,
		by,
		memberIds: members.map(({ id }) => id),
		compare: "previous",
		now,
	});
	const readingsOf = new Map<number, Reading[]>();
	for (const { members: series } of observed)
		for (const { memberId, total, compared } of series) {
			const known = readingsOf.get(memberId);
			const reading = { current: total, previous: compared };
			if (known) known.push(reading);
			else readingsOf.set(memberId, [reading]);
		}
	return {
		scope,
		by,
		metrics,
		total: observed.map(({ total, compared }) => ({
			current: total,
			previous: compared,
		})),
		members: members
			.map((member) => ({
				member,
				readings: readingsOf.get(member.id) ?? [],
			}))
			.filter(({ readings }) => readings.some(counted)),
		sources,
	};
}
