import type { Tile } from "../boards/tile.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { Dimension } from "../metrics/dimension.ts";
import type { Figure } from "../metrics/figure.ts";
import type { Grain } from "../metrics/grain.ts";
import type { MetricErrorCode } from "../metrics/metric-error.ts";
import type { Observation } from "../metrics/observation.ts";

/** What a tile is about, in the reader's language. */
export interface TileSubject
	extends Pick<
		MetricDefinition,
		"key" | "unit" | "direction" | "target" | "windowDays"
	> {
	readonly name: string;
	readonly formula: string;
	readonly completeThrough: string | null;
	readonly scope: readonly {
		readonly dimension: Dimension;
		readonly name: string;
	}[];
	/** As stored: `last-7-days`, or empty for the metric's own window. */
	readonly period: string;
	/** The metric's page, asked the same. */
	readonly address: string;
}

export interface SplitMember {
	readonly id: number;
	readonly name: string;
	readonly total: Observation;
	readonly compared: Observation | null;
}

interface Shown {
	/** As it is stored; what its fields begin with. */
	readonly tile: Tile;
}

export interface TextTileView extends Shown {
	readonly is: "text";
	readonly heading: boolean;
	readonly text: string;
}
export interface NumberTileView extends Shown {
	readonly is: "number";
	readonly subject: TileSubject;
	readonly figureKey: string;
	readonly figure: Figure;
}
export interface ChartTileView extends Shown {
	readonly is: "chart";
	readonly subject: TileSubject;
	readonly grain: Grain;
	readonly total: Observation;
	readonly compared: Observation | null;
	readonly points: readonly Observation[];
}
export interface SplitTileView extends Shown {
	readonly is: "split";
	readonly bars: boolean;
	readonly by: Dimension;
	readonly subject: TileSubject;
	readonly total: Observation;
	readonly members: readonly SplitMember[];
	readonly memberCount: number;
}
export interface UnreadableTileView extends Shown {
	readonly is: "unreadable";
	readonly metric: string;
	readonly code: MetricErrorCode;
}

export type TileView =
	| TextTileView
	| NumberTileView
	| ChartTileView
	| SplitTileView
	| UnreadableTileView;

export interface BoardView {
	readonly id: number;
	readonly title: string;
	readonly version: number;
	readonly owner: string;
	readonly changedAt: string;
	readonly changedBy: string;
	readonly tiles: readonly TileView[];
	/** When the figures were read. */
	readonly asOf: string;
}
