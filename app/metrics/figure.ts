import type { Observation } from "./observation.ts";
import { formatPeriod, type Period, parsePeriod } from "./period.ts";
import { formatScope, parseScope, type Scope } from "./scope.ts";

/** One number as a tile or a cell shows it: a metric for a scope, over a period or the metric's own rolling window. */
export interface FigureQuestion {
	readonly metric: string;
	readonly scope: Scope;
	/** Null: the metric's own window. */
	readonly period: Period | null;
}

export interface Figure {
	readonly current: Observation;
	/** The period before. */
	readonly previous: Observation | null;
}

/** `nps|line:3|last-7-days`: equal questions have equal keys, so that what many pages show is computed once. */
export const figureKey = ({ metric, scope, period }: FigureQuestion): string =>
	`${metric}|${formatScope(scope)}|${period ? formatPeriod(period) : ""}`;

/** Throws a MetricError that quotes what it can't read. */
export function parseFigureKey(key: string): FigureQuestion {
	const [metric = "", scope = "", period = ""] = key.split("|", 3);
	return {
		metric,
		scope: parseScope(scope),
		period: period ? parsePeriod(period) : null,
	};
}
