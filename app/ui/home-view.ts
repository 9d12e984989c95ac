import type { Need } from "../home/needs-me.ts";
import type { RankedChange } from "../home/rank-changes.ts";
import type { Dimension } from "../metrics/dimension.ts";
import type { Observation } from "../metrics/observation.ts";
import type { FigureTileView } from "./figure-tile-view.ts";
import type { MetricFace } from "./metric-face.ts";

/** A change with what the page says about it. */
export interface ChangeView
	extends Pick<RankedChange, "verdict" | "z" | "meetsTarget"> {
	readonly metric: MetricFace;
	/** The metric there, broken down. */
	readonly to: string;
	readonly place: string;
	readonly current: Observation;
	readonly previous: Observation;
	readonly contributor: {
		readonly dimension: Dimension;
		readonly name: string;
		readonly share: number;
		/** The metric narrowed down to it. */
		readonly to: string;
	} | null;
}

type OffTarget = Extract<Need, { kind: "off-target" }>;
type Alert = Extract<Need, { kind: "alert" }>;

/** What waits for the reader; where it names a metric, with that one's face. */
export type NeedView =
	| Exclude<Need, OffTarget | Alert>
	| (Pick<Alert, "kind" | "id" | "name" | "level" | "value" | "since"> & {
			/** Its name, or its key where it is gone. */
			readonly metric: string;
			readonly unit: MetricFace["unit"];
			readonly place: string;
			readonly acknowledgedBy: string | null;
	  })
	| {
			readonly kind: "off-target";
			readonly metric: MetricFace;
			readonly to: string;
			readonly place: string;
			readonly observation: Observation;
	  };

export interface HomeView {
	readonly personName: string;
	/** The reader's lines and the company, where there is something to choose. */
	readonly places: readonly {
		readonly to: string;
		readonly text: string;
		readonly current: boolean;
	}[];
	/** Where the tiles count, and the page that says more. */
	readonly place: { readonly name: string; readonly to: string };
	readonly tiles: readonly FigureTileView[];
	readonly changes: readonly ChangeView[];
	readonly needs: readonly NeedView[];
	readonly followed: readonly FigureTileView[];
}
