import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { MetricDefinition } from "../../metrics/definition.ts";
import { needsOf } from "../../metrics/formula-needs.ts";
import { kindFreshness, type SourceState } from "../../metrics/freshness.ts";
import { describeFormula } from "../../ui/describe-formula.ts";
import type { MetricFace } from "../../ui/metric-face.ts";

/** Up to when every source of what the metric counts has sent all. */
function completeThroughOf(
	{ formula }: MetricDefinition,
	sources: readonly SourceState[],
	now: number,
): string | null {
	const { kinds } = needsOf(formula);
	const { through } = kindFreshness(
		sources.filter(({ kind }) => kinds.includes(kind)),
		null,
		now,
	);
	return through === null ? null : new Date(through).toISOString();
}

/** A metric as tiles and columns show it. */
export const metricFace = (
	metric: MetricDefinition,
	sources: readonly SourceState[],
	now: Date,
	language: Language,
	t: Translate,
): MetricFace => ({
	key: metric.key,
	unit: metric.unit,
	direction: metric.direction,
	target: metric.target,
	windowDays: metric.windowDays,
	name: metric.name[language],
	formula: describeFormula(metric.formula, t),
	completeThrough: completeThroughOf(metric, sources, now.getTime()),
});
