const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Whoever signed in signs in anew after this, however busy. */
const LONGEST = 30 * DAY;
/** And after this without a request. */
const IDLE = 7 * DAY;
/** Written no more often than this, so that reading a page does not write. */
const TOUCH = 5 * MINUTE;

export const sessionEnd = (now: Date): Date =>
	new Date(now.getTime() + LONGEST);

export type SessionState = "good" | "touch" | "idle" | "expired";

/** What a session is worth at that moment; `touch` is good, and its last use is due to be written. */
export function sessionState(
	session: { readonly lastSeenAt: Date; readonly expiresAt: Date },
	now: Date,
): SessionState {
	if (session.expiresAt <= now) return "expired";
	const quiet = now.getTime() - session.lastSeenAt.getTime();
	if (quiet >= IDLE) return "idle";
	return quiet >= TOUCH ? "touch" : "good";
}
