import type { Dimension } from "../metrics/dimension.ts";
import type { Grain } from "../metrics/grain.ts";

export const TILE_FORMS = [
	"number",
	"chart",
	"bars",
	"table",
	"heading",
	"note",
] as const;
/** How a tile shows what it holds. */
export type TileForm = (typeof TILE_FORMS)[number];

export const TILE_WIDTHS = [1, 2, 4] as const;
/** Columns of a board's four. */
export type TileWidth = (typeof TILE_WIDTHS)[number];

interface Subject {
	readonly metric: string;
	/** `line:3,region:not-known`; empty is the whole company. */
	readonly scope: string;
	/** `last-7-days`; empty is the metric's own window. */
	readonly period: string;
}

export interface NumberContent extends Subject {
	readonly form: "number";
	readonly width: TileWidth;
}
export interface ChartContent extends Subject {
	readonly form: "chart";
	readonly width: TileWidth;
	/** Null: whatever suits the period. */
	readonly grain: Grain | null;
}
export interface SplitContent extends Subject {
	readonly form: "bars" | "table";
	readonly width: TileWidth;
	readonly by: Dimension;
}
export interface TextContent {
	readonly form: "heading" | "note";
	readonly width: TileWidth;
	readonly text: string;
}

export type MetricContent = NumberContent | ChartContent | SplitContent;
/** What a tile is, wherever it stands. */
export type TileContent = MetricContent | TextContent;
/** The number is the tile's own within its board, and is not used again while it is there. */
export type Tile = TileContent & { readonly id: number };
export type MetricTile = MetricContent & { readonly id: number };

export const isMetricTile = <T extends TileContent>(
	tile: T,
): tile is T & MetricContent => "metric" in tile;

export const USUAL_WIDTH: Readonly<Record<TileForm, TileWidth>> = {
	number: 1,
	chart: 2,
	bars: 2,
	table: 2,
	heading: 4,
	note: 2,
};

export const MOST_TILES = 40;
export const LONGEST_TITLE = 80;
export const LONGEST_TEXT: Readonly<Record<TextContent["form"], number>> = {
	heading: 80,
	note: 500,
};
