import type { Translate } from "../i18n/translate.ts";

/** The name of a window of minutes or hours up to now, `last-15-minutes`; null for every other period. */
export function recentWords(period: string, t: Translate): string | null {
	const [, n, unit] = /^last-(\d+)-(minutes|hours)$/.exec(period) ?? [];
	return unit === "minutes" || unit === "hours"
		? t(`metric.period.${unit}`, { n: Number(n) })
		: null;
}
