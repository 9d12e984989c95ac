import { allowsPeriod } from "./allows-period.ts";
import type { Calendar } from "./calendar.ts";
import type { MetricDefinition } from "./definition.ts";
import type { Dimension } from "./dimension.ts";
import type { NoDataReason } from "./display-state.ts";
import type { Formula } from "./formula.ts";
import { canSplit, needsOf } from "./formula-needs.ts";
import { kindFreshness, type SourceState } from "./freshness.ts";
import type { Subject } from "./make-observation.ts";
import type { ObserveRequest } from "./observe-types.ts";
import { formatPeriod, type Period, rolling } from "./period.ts";
import { planPoints, planSpans, type SpanPlan } from "./plan-spans.ts";
import type { Span } from "./span.ts";

/** A metric together with the spans for which it is asked. */
export interface PlannedSubject extends Subject {
	readonly plan: SpanPlan;
}

function unknowable(
	formula: Formula,
	period: Period,
	dimensions: readonly Dimension[],
): NoDataReason | null {
	if (!canSplit(needsOf(formula), dimensions)) return "not-split-that-way";
	return allowsPeriod(formula, period) ? null : "known-by-days";
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
	const points = new Map<boolean, readonly Span[]>();
	const pointsOf = (wholeDays: boolean): readonly Span[] | null => {
		const { pointsPeriod, grain } = request;
		if (!pointsPeriod || !grain) return null;
		let known = points.get(wholeDays);
		if (!known) {
			known = planPoints(calendar, pointsPeriod, grain, now, wholeDays);
			points.set(wholeDays, known);
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
				grain: request.grain ?? null,
				points: pointsOf(needs.wholeDays),
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
			unknowable: unknowable(metric.formula, period, dimensions),
			inputs: request.inputs ?? false,
			freshness: new Map(
				needs.kinds.map((kind) => [
					kind,
					freshnessOf(kind, metric.freshnessMinutes),
				]),
			),
		};
	});
}
