const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The first pause; each one after it is twice as long, up to LONGEST. */
const FIRST = 5 * SECOND;
const LONGEST = 30 * MINUTE;
/** After so many attempts, some three hours, only a person helps. */
export const MOST_ATTEMPTS = 12;
/** A receiver may ask for more patience than we have of ourselves, within reason. */
const LONGEST_ASKED = 60 * MINUTE;

export interface FailedAttempt {
	/** How many there were, this one among them. */
	readonly attempts: number;
	/** Nothing that time heals: a wrong address, a refused signature. */
	readonly isFinal: boolean;
	/** What the receiver asked for, in milliseconds. */
	readonly retryAfter: number | null;
}

export type AfterFailure =
	| { readonly state: "queued"; readonly dueAt: Date }
	| { readonly state: "dead"; readonly reason: "final" | "attempts" };

/** What becomes of a message after an attempt that failed. `random` (0 to 1) spreads the attempts of many. */
export function afterFailure(
	{ attempts, isFinal, retryAfter }: FailedAttempt,
	now: Date,
	random: number,
): AfterFailure {
	if (isFinal) return { state: "dead", reason: "final" };
	if (attempts >= MOST_ATTEMPTS) return { state: "dead", reason: "attempts" };
	const pause = Math.min(FIRST * 2 ** (attempts - 1), LONGEST);
	// Half of it is certain, so that a receiver in trouble is never asked at once.
	const spread = pause / 2 + (pause / 2) * random;
	const asked = Math.min(retryAfter ?? 0, LONGEST_ASKED);
	return {
		state: "queued",
		dueAt: new Date(now.getTime() + Math.max(spread, asked)),
	};
}
