import type { Dimension } from "../metrics/dimension.ts";
import type { FigureTileView } from "./figure-tile-view.ts";
import type { KeyTableView } from "./key-table-view.ts";

/** The page of one member in the reader's language. */
export interface MemberView {
	readonly dimension: Dimension;
	readonly name: string;
	readonly code: string | null;
	/** Whatever no fact named. */
	readonly isNotKnown: boolean;
	/** False where master data has not named it yet. */
	readonly isNamed: boolean;
	readonly retiredOn: string | null;
	/** What it belongs to, the nearest first. */
	readonly parents: readonly {
		readonly dimension: Dimension;
		readonly name: string;
		readonly to: string;
	}[];
	readonly tiles: readonly FigureTileView[];
	readonly below: KeyTableView | null;
}
