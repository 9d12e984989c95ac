import { DAY, HOUR } from "./calendar.ts";

/** The shortest bucket: five minutes. Every time zone's hours begin on a full one. */
export const SLOT = 5 * 60_000;

/** Where a slot began, for an instant in it. */
export const slotStart = (at: number): number => Math.floor(at / SLOT) * SLOT;

const KEPT = 2 * DAY;

/**
 * Since when the rollups keep slots, at a fold's moment: two days, to the full hour. Moved on only once it lies more than an hour
 * behind, because dropping old slots costs a fold some 50 ms; and never back, because what was dropped is not there any more.
 */
export function slotsKeptSince(since: number | null, now: number): number {
	const wanted = Math.floor((now - KEPT) / HOUR) * HOUR;
	return since === null || wanted > since ? wanted : since;
}
