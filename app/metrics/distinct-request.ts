import { addDays, type Day, daysBetween } from "./day.ts";
import type { Span } from "./span.ts";

const KEPT_WINDOWS = [28, 90, 365] as const;

export type KeptSpan =
	| "day"
	| "week"
	| "month"
	| "quarter"
	| "year"
	| `last-${(typeof KEPT_WINDOWS)[number]}`;

/** The days over which orders and customers are told apart, and the entry that keeps the answer ready, if one does. */
export interface DistinctRequest {
	readonly first: Day;
	readonly last: Day;
	readonly kept: { readonly span: KeptSpan; readonly bucket: Day } | null;
}

function lastDays(days: number, last: Day): DistinctRequest {
	const kept = KEPT_WINDOWS.find((window) => window === days);
	return {
		first: addDays(last, 1 - days),
		last,
		kept: kept ? { span: `last-${kept}`, bucket: last } : null,
	};
}

/** `window` counts back from the span's end, or from today where that is still to come. */
export function distinctRequest(
	span: Span,
	window: number | null,
	today: Day,
): DistinctRequest {
	if (window !== null)
		return lastDays(window, span.to < today ? span.to : today);
	const { from, to, shape } = span;
	if (shape === "rolling")
		return lastDays(daysBetween(from, addDays(to, 1)), to);
	return {
		first: from,
		last: to,
		kept:
			shape === "hour" || shape === "recent" || shape === "range"
				? null
				: { span: shape, bucket: from },
	};
}
