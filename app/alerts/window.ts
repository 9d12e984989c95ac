import { type Period, rolling } from "../metrics/period.ts";
import type { Window } from "./rule.ts";

const recent = (minutes: number): Period => ({ kind: "recent", minutes });
const last = (unit: "day" | "week" | "month" | "quarter"): Period => ({
	kind: "relative",
	unit,
	offset: -1,
});

const PERIODS: Readonly<Record<Window, Period>> = {
	"15-minutes": recent(15),
	"1-hour": recent(60),
	"24-hours": recent(24 * 60),
	"7-days": rolling(7),
	"28-days": rolling(28),
	"last-day": last("day"),
	"last-week": last("week"),
	"last-month": last("month"),
	"last-quarter": last("quarter"),
};

/** What a rule's window covers, as readers of metrics ask for it. */
export const periodOf = (window: Window): Period => PERIODS[window];
