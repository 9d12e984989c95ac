import type { Translate } from "../i18n/translate.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import {
	formatAxis,
	formatCount,
	formatExact,
	formatValue,
	type ValueStyle,
} from "../metrics/format-value.ts";
import type { Grain } from "../metrics/grain.ts";
import { useCompany } from "./company-context.tsx";
import {
	formatBucket,
	formatDay,
	formatDays,
	formatDuration,
	formatInstant,
	formatShortDay,
	formatTick,
	formatWallClock,
	formatWeekday,
} from "./format-time.ts";
import { useReader } from "./reader-context.tsx";

type Span = Parameters<typeof formatBucket>[0];

function makeFigures(
	t: Translate,
	locale: string,
	currency: string,
	timeZone: string,
) {
	return {
		value: (value: number, unit: MetricUnit, style?: ValueStyle) =>
			formatValue(value, { locale, unit, currency }, style),
		exact: (decimal: string, unit: MetricUnit) =>
			formatExact(decimal, { locale, unit, currency }),
		/** What stands beside the number, where it is not part of it. */
		suffix: (unit: MetricUnit): string =>
			unit === "money" || unit === "count" || unit === "percent"
				? ""
				: t(`suffix.${unit}`),
		/** The unit in full, for an axis. */
		unit: (unit: MetricUnit): string =>
			unit === "money" ? currency : t(`unit.${unit}`),
		axis: (value: number, largest: number, unit: MetricUnit) =>
			formatAxis(value, largest, { locale, unit, currency }),
		count: (value: number) => formatCount(value, locale),
		day: (day: string) => formatDay(day, locale),
		days: (from: string, to: string) => formatDays(from, to, locale),
		instant: (instant: string) => formatInstant(instant, locale, timeZone),
		clock: (instant: string) => formatWallClock(instant, locale, timeZone),
		shortDay: (instant: string) => formatShortDay(instant, locale, timeZone),
		weekday: (weekday: number) => formatWeekday(weekday, locale),
		duration: (minutes: number) => formatDuration(minutes, locale),
		bucket: (span: Span, grain: Grain) =>
			formatBucket(span, grain, locale, timeZone),
		tick: (span: Span, grain: Grain) =>
			formatTick(span, grain, locale, timeZone),
	};
}

export type Figures = ReturnType<typeof makeFigures>;

/** One for each reader's `t`, which lives as long as the page: every tile asks, and making it is a dozen functions. */
const known = new WeakMap<
	Translate,
	{ currency: string; timeZone: string; figures: Figures }
>();

/** Figures and times the way this reader and this company write them. */
export function useFigures(): Figures {
	const { t, locale } = useReader();
	const { reportingCurrency: currency, timeZone } = useCompany();
	const found = known.get(t);
	if (found?.currency === currency && found.timeZone === timeZone)
		return found.figures;
	const figures = makeFigures(t, locale, currency, timeZone);
	known.set(t, { currency, timeZone, figures });
	return figures;
}
