import type { Translate } from "../i18n/translate.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import type { StateReason } from "../metrics/display-state.ts";
import type { Observation } from "../metrics/observation.ts";
import type { ExplanationRow } from "./explained.tsx";
import type { Figures } from "./use-figures.ts";

export interface Explaining {
	readonly observation: Observation;
	readonly unit: MetricUnit;
	readonly formula: string;
	readonly completeThrough: string | null;
	readonly before?: Observation | null;
}

/** Why a value is not simply ok, each reason a sentence. */
export function sayReason(
	reason: StateReason,
	t: Translate,
	figures: Figures,
): string {
	switch (reason.reason) {
		case "small-cell":
			return t("reason.small-cell", { atLeast: reason.atLeast });
		case "behind-promise":
			return t("reason.behind-promise", {
				through: figures.instant(reason.completeThrough),
				promise: figures.duration(reason.promiseMinutes),
			});
		case "below-minimum-sample":
			return t("reason.below-minimum-sample", {
				sample: reason.sample,
				minimum: reason.minimum,
			});
		default:
			return t(`reason.${reason.reason}`);
	}
}

export function intervalText(
	{ low, high }: Observation,
	unit: MetricUnit,
	figures: Figures,
): string | null {
	if (low === null || high === null) return null;
	return `[${figures.value(low, unit)}, ${figures.value(high, unit)}]`;
}

/** Formula, period, sample, interval and freshness of a value. */
export function explain(
	{ observation, unit, formula, completeThrough, before }: Explaining,
	t: Translate,
	figures: Figures,
): ExplanationRow[] {
	const { exact, from, to, sample } = observation;
	const rows: (ExplanationRow | null)[] = [
		exact === null || observation.value === null
			? null
			: { term: t("explain.exact"), text: figures.exact(exact, unit) },
		{ term: t("explain.period"), text: figures.days(from, to) },
		observation.factsBegin === undefined
			? null
			: {
					term: t("state.partly"),
					text: t("reason.facts-begin", {
						day: figures.day(observation.factsBegin),
					}),
				},
		{ term: t("explain.formula"), text: formula },
		{ term: t("explain.sample"), text: figures.count(sample) },
		{
			term: t("explain.interval"),
			text:
				intervalText(observation, unit, figures) ?? t("explain.interval.none"),
		},
		{
			term: t("explain.freshness"),
			text:
				completeThrough === null
					? t("explain.freshness.none")
					: figures.instant(completeThrough),
		},
		before && before.value !== null
			? {
					term: t("explain.before"),
					text:
						before.factsBegin === undefined
							? `${figures.value(before.value, unit, "exact")} (${figures.days(before.from, before.to)})`
							: t("change.factsBegin", {
									day: figures.day(before.factsBegin),
								}),
				}
			: null,
	];
	return rows.filter((row) => row !== null);
}
