/** Calendar periods for which orders and customers are counted; quarter and year are the company's fiscal ones. */
export const CALENDAR_SPANS = [
	"day",
	"week",
	"month",
	"quarter",
	"year",
] as const;

/** Windows of so many days up to and including a day. */
export const WINDOW_DAYS = {
	"last-28": 28,
	"last-90": 90,
	"last-365": 365,
} as const;

export type CalendarSpan = (typeof CALENDAR_SPANS)[number];
export type WindowSpan = keyof typeof WINDOW_DAYS;
export type OrderSpan = CalendarSpan | WindowSpan;

export const isWindowSpan = (span: OrderSpan): span is WindowSpan =>
	Object.hasOwn(WINDOW_DAYS, span);
