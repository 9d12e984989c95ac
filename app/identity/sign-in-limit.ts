const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export interface Limit {
	/** So many attempts in a row cost no wait. */
	readonly free: number;
	readonly firstWait: number;
	readonly longestWait: number;
	/** After so long without an attempt the count begins anew. */
	readonly forgottenAfter: number;
}

/** One account, from wherever. */
export const ACCOUNT_LIMIT: Limit = {
	free: 5,
	firstWait: 30 * SECOND,
	longestWait: 15 * MINUTE,
	forgottenAfter: 24 * HOUR,
};

/** One address, whichever account: an office of hundreds may share it. */
export const ADDRESS_LIMIT: Limit = {
	free: 50,
	firstWait: 5 * SECOND,
	longestWait: 5 * MINUTE,
	forgottenAfter: HOUR,
};

export interface Attempts {
	readonly failures: number;
	readonly lastAttemptAt: Date;
}

export type AttemptDecision =
	| { readonly allowed: true; readonly failures: number }
	| { readonly allowed: false; readonly until: Date };

/**
 * Whether one more attempt may be made, counted before the password is looked at: a hundred at the same moment are a hundred.
 * The wait doubles with each failure beyond the free ones.
 */
export function nextAttempt(
	limit: Limit,
	before: Attempts | null,
	now: Date,
): AttemptDecision {
	if (before === null) return { allowed: true, failures: 1 };
	const quiet = now.getTime() - before.lastAttemptAt.getTime();
	if (quiet >= limit.forgottenAfter) return { allowed: true, failures: 1 };
	const beyond = before.failures - limit.free;
	if (beyond >= 0) {
		const wait = Math.min(
			limit.firstWait * 2 ** Math.min(beyond, 30),
			limit.longestWait,
		);
		if (quiet < wait)
			return {
				allowed: false,
				until: new Date(before.lastAttemptAt.getTime() + wait),
			};
	}
	return { allowed: true, failures: before.failures + 1 };
}
