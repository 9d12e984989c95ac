import { wallClock } from "../../alerts/wall-clock.ts";

/** A field for day and time as the company's clocks show it; an instant that is none where it says no time. */
export function readLocalTime(text: string, timeZone: string): Date {
	const isLocal = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text);
	const local = isLocal ? Date.parse(`${text}Z`) : Number.NaN;
	return new Date(
		Number.isFinite(local) ? wallClock(timeZone).instantOf(local) : Number.NaN,
	);
}
