import type { MetricDefinition } from "../metrics/definition.ts";
import type { Figure } from "../metrics/figure.ts";
import type { Grain } from "../metrics/grain.ts";
import type { MetricErrorCode } from "../metrics/metric-error.ts";
import type {
	MemberName,
	MemberSeries,
	Observation,
} from "../metrics/observation.ts";
import type { Scope } from "../metrics/scope.ts";
import type {
	ChartContent,
	MetricTile,
	SplitContent,
	TextContent,
} from "./tile.ts";

type Numbered<Content> = Content & { readonly id: number };

interface Subject {
	readonly metric: MetricDefinition;
	readonly scope: Scope;
	readonly completeThrough: string | null;
}

/** What a tile shows at that moment. */
export type TileReading =
	| { readonly is: "text"; readonly tile: Numbered<TextContent> }
	| {
			readonly is: "number";
			readonly tile: MetricTile;
			readonly subject: Subject;
			readonly figureKey: string;
			readonly figure: Figure;
	  }
	| {
			readonly is: "chart";
			readonly tile: Numbered<ChartContent>;
			readonly subject: Subject;
			readonly grain: Grain;
			readonly total: Observation;
			readonly compared: Observation | null;
			readonly points: readonly Observation[];
	  }
	| {
			readonly is: "split";
			readonly tile: Numbered<SplitContent>;
			readonly subject: Subject;
			readonly total: Observation;
			readonly members: readonly MemberSeries[];
			readonly memberCount: number;
	  }
	/** The metric is gone, or can't be read that way any more: the rest of the board stays. */
	| {
			readonly is: "unreadable";
			readonly tile: MetricTile;
			readonly code: MetricErrorCode;
	  };

export interface TilesReading {
	readonly tiles: readonly TileReading[];
	/** Names of every member that the tiles mention. */
	readonly names: readonly MemberName[];
}
