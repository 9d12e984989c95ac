/** Periods to choose from; a tile may have any other that its metric's page was asked. */
export const BOARD_PERIODS = [
	"last-7-days",
	"last-28-days",
	"last-90-days",
	"last-365-days",
	"this-month",
	"last-month",
	"this-quarter",
	"last-quarter",
	"this-year",
] as const;

/** A tile's fields as text, so that a refused form comes back as it was typed. */
export interface TileTyped {
	readonly form: string;
	readonly metric: string;
	readonly scope: string;
	readonly period: string;
	readonly grain: string;
	readonly by: string;
	readonly width: string;
	readonly text: string;
}

export const EMPTY_TILE: TileTyped = {
	form: "number",
	metric: "",
	scope: "",
	period: "",
	grain: "",
	by: "line",
	width: "",
	text: "",
};
