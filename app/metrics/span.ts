import type { Day } from "./day.ts";

/** Days and instants that a value covers. `fromAt` and `untilAt` lie on whole local hours, those of a recent window on five minutes. */
export interface Span {
	/** First and last business day, both counted. */
	readonly from: Day;
	readonly to: Day;
	/** Epoch milliseconds; the end is not counted. */
	readonly fromAt: number;
	readonly untilAt: number;
	/** How it was cut: a unit of the calendar, a window up to a moment, or days as asked for. */
	readonly shape:
		| "hour"
		| "day"
		| "week"
		| "month"
		| "quarter"
		| "year"
		| "rolling"
		/** Minutes up to a moment, which know no hours or days. */
		| "recent"
		| "range";
	/** A period of the calendar that is not over. */
	readonly partial: boolean;
}
