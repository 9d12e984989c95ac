import type { Calendar } from "./calendar.ts";
import type { Dimension } from "./dimension.ts";
import type { Scope } from "./scope.ts";
import type { Span } from "./span.ts";

/** For which spans, scope and members something is read. */
export interface CellQuestion {
	readonly calendar: Calendar;
	/** By tag. */
	readonly spans: readonly Span[];
	readonly scope: Scope;
	readonly by: Dimension | null;
	/** Only these members of `by`; null for all. */
	readonly members: readonly number[] | null;
	readonly now: number;
}
