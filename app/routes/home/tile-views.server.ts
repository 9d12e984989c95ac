import { followedName } from "../../home/followed.ts";
import type { Tile } from "../../home/read-tiles.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { SourceState } from "../../metrics/freshness.ts";
import { formatScope, type Scope } from "../../metrics/scope.ts";
import type { FigureTileView } from "../../ui/figure-tile-view.ts";
import { sparkPath } from "../../ui/spark-path.ts";
import { metricFace } from "../company/metric-faces.server.ts";
import { explainedAddress } from "../metrics/drill-down.ts";

export interface TileReader {
	readonly sources: readonly SourceState[];
	/** Names of what the reader follows, see followedName. */
	readonly followed: ReadonlySet<string>;
	readonly placeOf: (scope: Scope) => string;
	readonly now: Date;
	readonly language: Language;
	readonly t: Translate;
}

/** A tile in the reader's language; today is not over, and as a last point it would look like a fall. */
export const tileView = (tile: Tile, reader: TileReader): FigureTileView => ({
	...metricFace(
		tile.metric,
		reader.sources,
		reader.now,
		reader.language,
		reader.t,
	),
	scope: formatScope(tile.scope),
	to: explainedAddress(tile.metric, tile.scope),
	place: reader.placeOf(tile.scope),
	figure: { current: tile.current, previous: tile.previous },
	path: sparkPath(
		tile.points.filter(({ partial }) => !partial).map(({ value }) => value),
	),
	followed: reader.followed.has(
		followedName({ metric: tile.metric.key, scope: tile.scope }),
	),
});
