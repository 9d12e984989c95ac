import type { Clock } from "./read-field.ts";

const EARLIEST = Date.UTC(2000, 0, 1);
const DAY = 24 * 60 * 60_000;

/** The instants that a request received then may speak of: from 2000 to a day ahead, because clocks and time zones differ. */
export const factClock = (receivedAt: number): Clock => ({
	earliest: EARLIEST,
	latest: receivedAt + DAY,
});
