import type { Figure } from "../metrics/figure.ts";
import type { MetricFace } from "./metric-face.ts";

/** A metric for a scope as a tile shows it. */
export interface FigureTileView extends MetricFace {
	/** As addresses write it; empty is the whole company. */
	readonly scope: string;
	/** Its page, broken down by what lies below the scope. */
	readonly to: string;
	/** Where it counts, in the reader's language. */
	readonly place: string;
	readonly figure: Figure;
	/** Its sparkline, drawn on the server. */
	readonly path: string;
	readonly followed: boolean;
}
