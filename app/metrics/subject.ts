import type { Calendar } from "./calendar.ts";
import type { MetricDefinition } from "./definition.ts";
import type { Dimension } from "./dimension.ts";
import { canSplit, needsOf } from "./formula-needs.ts";
import { kindFreshness, type SourceState } from "./freshness.ts";
import type { Subject } from "./make-observation.ts";
import type { ObserveRequest } from "./observe-types.ts";
import { formatPeriod, rolling } from "./period.ts";
import { planSpans, type SpanPlan } from "./plan-spans.ts";

/** A metric together with the spans for which it is asked. */
export interface PlannedSubject extends Subject {
	readonly plan: SpanPlan;
}

/** Prepares metrics that share windows and kinds; what they share is worked out once. */
export function planSubjects(
	calendar: Calendar,
	definitions: readonly MetricDefinition[],
	sources: readonly SourceState[],
	dimensions: readonly Dimension[],
	request: ObserveRequest,
): PlannedSubject[] {
	const now = request.now.getTime();
	const plans = new Map<string, SpanPlan>();
	const freshness = new Map<string, ReturnType<typeof kindFreshness>>();
	const freshnessOf = (kind: string, promise: number | null) => {
		const name = `${kind} ${promise}`;
		let known = freshness.get(name);
		if (!known) {
			known = kindFreshness(
				sources.filter((source) => source.kind === kind),
				promise,
				now,
			);
			freshness.set(name, known);
		}
		return known;
	};
	return definitions.map((metric) => {
		const needs = needsOf(metric.formula);
		const period = request.period ?? rolling(metric.windowDays);
		const name = `${formatPeriod(period)} ${needs.wholeDays}`;
		let plan = plans.get(name);
		if (!plan) {
			plan = planSpans(calendar, {
				period,
				pointsPeriod: request.pointsPeriod ?? null,
				grain: request.grain ?? null,
				compare: request.compare ?? null,
				now,
				wholeDays: needs.wholeDays,
			});
			plans.set(name, plan);
		}
		return {
			metric,
			needs,
			plan,
			splits: canSplit(needs, dimensions),
			freshness: new Map(
				needs.kinds.map((kind) => [
					kind,
					freshnessOf(kind, metric.freshnessMinutes),
				]),
			),
		};
	});
}
