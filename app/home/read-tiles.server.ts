import type { MetricDefinition } from "../metrics/definition.ts";
import { type FigureQuestion, figureKey } from "../metrics/figure.ts";
import type { SourceState } from "../metrics/freshness.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import type { Observation } from "../metrics/observation.ts";
import { observe } from "../metrics/observe.server.ts";
import { rolling } from "../metrics/period.ts";
import { formatScope, type Scope } from "../metrics/scope.ts";
import type { Reading } from "./split-table.server.ts";

/** So many days stand in a tile's sparkline; the first, which a window to the hour cuts, is left out. */
export const SPARK_DAYS = 60;

/** A metric for a scope over its own window, with its days for a sparkline. */
export interface Tile extends Reading {
	readonly metric: MetricDefinition;
	readonly scope: Scope;
	readonly points: readonly Observation[];
}

export interface Tiles {
	/** In the order asked for. */
	readonly tiles: readonly Tile[];
	readonly sources: readonly SourceState[];
}

type Question = Omit<FigureQuestion, "period">;

/** Tiles of any metrics and scopes, one reading a scope. Throws `unknown-metric` for a metric that is gone. */
export async function readTiles(
	context: ReaderContext,
	{ tiles, now }: { readonly tiles: readonly Question[]; readonly now: Date },
): Promise<Tiles> {
	const scopes = new Map<string, Scope>();
	for (const { scope } of tiles) scopes.set(formatScope(scope), scope);
	const found = new Map<string, Tile>();
	const keyOf = (metric: string, scope: Scope) =>
		figureKey({ metric, scope, period: null });
	const readings = await Promise.all(
		[...scopes].map(async ([text, scope]) => {
			const { observed, sources } = await observe(context, {
				metrics: [
					...new Set(
						tiles
							.filter((each) => formatScope(each.scope) === text)
							.map(({ metric }) => metric),
					),
				],
				scope,
				grain: "day",
				pointsPeriod: rolling(SPARK_DAYS),
				compare: "previous",
				now,
			});
			for (const { metric, total, compared, points } of observed)
				found.set(keyOf(metric.key, scope), {
					metric,
					scope,
					current: total,
					previous: compared,
					points: points.slice(-SPARK_DAYS),
				});
			return sources;
		}),
	);
	return {
		tiles: tiles.flatMap(({ metric, scope }) => {
			const tile = found.get(keyOf(metric, scope));
			return tile ? [tile] : [];
		}),
		sources: readings[0] ?? [],
	};
}
