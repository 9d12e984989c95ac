import { METRIC_GROUPS } from "./definition.ts";
import type { ReaderContext } from "./kept-readings.server.ts";
import type { Observation } from "./observation.ts";
import { observe } from "./observe.server.ts";
import { rolling } from "./period.ts";
import type { CatalogueEntry } from "./reader-types.ts";
import type { Scope } from "./scope.ts";
import { SHIPPED_ORDER } from "./shipped/all.ts";

const DAYS_SHOWN = 90;

const place = (key: string): number => {
	const at = SHIPPED_ORDER.indexOf(key);
	return at < 0 ? SHIPPED_ORDER.length : at;
};

/** Every metric's current value, the one before and 90 days of points, in the catalogue's order. */
export async function readCatalogue(
	context: ReaderContext,
	{ now, scope }: { readonly now: Date; readonly scope?: Scope },
): Promise<CatalogueEntry[]> {
	const { observed } = await observe(context, {
		metrics: "all",
		scope,
		grain: "day",
		pointsPeriod: rolling(DAYS_SHOWN),
		compare: "previous",
		now,
	});
	return observed
		.map(({ metric, total, compared, points }) => ({
			metric,
			current: total,
			previous: compared as Observation,
			// A window to the hour begins within a day, which as a broken one is no point.
			points: points.slice(-DAYS_SHOWN),
		}))
		.sort(
			(x, y) =>
				METRIC_GROUPS.indexOf(x.metric.group) -
					METRIC_GROUPS.indexOf(y.metric.group) ||
				place(x.metric.key) - place(y.metric.key) ||
				(x.metric.key < y.metric.key ? -1 : 1),
		);
}
