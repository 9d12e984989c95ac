import { memberNames } from "../../db/queries/member-names.server.ts";
import { readSettings } from "../../db/queries/metric-settings.server.ts";
import { calendarOf } from "./calendar.ts";
import { readDefinitionHistory } from "./definition-history.server.ts";
import { needsOf } from "./formula-needs.ts";
import { completeThrough, type SourceState } from "./freshness.ts";
import type { ReaderContext } from "./kept-readings.server.ts";
import { loadDefinitions } from "./load-definitions.server.ts";
import type { Observation } from "./observation.ts";
import { observe } from "./observe.server.ts";
import { rolling } from "./period.ts";
import type {
	MetricPage,
	MetricPageRequest,
	SourceFreshness,
} from "./reader-types.ts";
import { resolvePeriod } from "./resolve-period.ts";
import { scopeDimensions, WHOLE_COMPANY } from "./scope.ts";
import { chooseGrain } from "./split-span.ts";
import { recentPeriods, stepPeriod } from "./step-period.ts";

function describeSource(
	source: SourceState,
	metricPromise: number | null,
	now: number,
): SourceFreshness {
	const { through, by } = completeThrough(source, now);
	const promiseMinutes = source.promiseMinutes ?? metricPromise;
	return {
		source: source.source,
		kind: source.kind,
		completeThrough: through === null ? null : new Date(through).toISOString(),
		by,
		promiseMinutes,
		retired: source.retired,
		behindPromise:
			!source.retired &&
			through !== null &&
			promiseMinutes !== null &&
			now - through > promiseMinutes * 60_000,
	};
}

/** One metric over one period, as its page shows it. */
export async function readMetricPage(
	context: ReaderContext,
	request: MetricPageRequest,
): Promise<MetricPage> {
	const { db } = context;
	const { key, version, now, by = null } = request;
	const [[metric], settings, versions] = await Promise.all([
		loadDefinitions(db, [key], version),
		readSettings(db),
		readDefinitionHistory(db, key),
	]);
	if (!metric) throw new Error(`no definition of '${key}'`);
	const calendar = calendarOf(
		settings.time_zone,
		settings.fiscal_year_start_month,
	);
	const needs = needsOf(metric.formula);
	const period = request.period ?? rolling(metric.windowDays);
	const chosen =
		request.grain ??
		chooseGrain(
			resolvePeriod(calendar, period, now.getTime(), needs.wholeDays),
		);
	const grain = chosen === "hour" && needs.wholeDays ? "day" : chosen;
	const scope = request.scope ?? WHOLE_COMPANY;
	const compare = request.compare ?? "previous";
	const { observed, sources, timeZone, reportingCurrency } = await observe(
		context,
		{ metrics: [key], scope, period, grain, by, compare, version, now },
	);
	const [one] = observed;
	if (!one) throw new Error(`nothing observed of '${key}'`);
	const names = await memberNames(db, [
		...one.members.map(({ memberId }) => memberId),
		...scopeDimensions(scope).map((dimension) => scope[dimension] ?? 0),
	]);
	return {
		metric,
		versions,
		scope,
		period,
		grain,
		by,
		compare,
		earlier: stepPeriod(calendar, period, -1, now.getTime()),
		later: stepPeriod(calendar, period, 1, now.getTime()),
		recent: recentPeriods(calendar, now.getTime()),
		dimensions: needs.dimensions,
		total: one.total,
		compared: one.compared as Observation,
		points: one.points,
		comparedPoints: one.comparedPoints,
		members: one.members,
		names,
		sources: sources
			.filter((source) => needs.kinds.includes(source.kind))
			.map((source) =>
				describeSource(source, metric.freshnessMinutes, now.getTime()),
			),
		timeZone,
		reportingCurrency,
	};
}
