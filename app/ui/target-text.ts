import type { Translate } from "../i18n/translate.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { Figures } from "./use-figures.ts";

/** What is aimed at, in words: `at most 5 %`, `10 – 20 days`. */
export function targetText(
	{
		target,
		unit,
		direction,
	}: Pick<MetricDefinition, "target" | "unit" | "direction">,
	t: Translate,
	figures: Figures,
): string | null {
	if (target === null) return null;
	const say = (value: number) =>
		`${figures.value(value, unit)} ${figures.suffix(unit)}`.trim();
	if (typeof target === "object")
		return `${say(target.from)} – ${say(target.to)}`;
	return direction === "range"
		? say(target)
		: t(`metric.how.target.${direction}`, { value: say(target) });
}
