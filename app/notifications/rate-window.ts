export interface RateLimit {
	readonly count: number;
	readonly within: number;
}

export interface SendingPlan {
	/** How many of those that wait, from the front, go each by itself. */
	readonly single: number;
	/** All the others go as one message that lists them. */
	readonly groupsRest: boolean;
	/** When there is room again; null when all go now. */
	readonly waitUntil: Date | null;
}

/**
 * What of `waiting` messages may go to a receiver that takes so many a minute. While there is room each goes by itself;
 * the last place is taken by one message for all the rest, so that nothing waits for long and the limit holds.
 */
export function planSending(
	waiting: number,
	sentAt: readonly Date[],
	limit: RateLimit | null,
	now: Date,
): SendingPlan {
	if (limit === null)
		return { single: waiting, groupsRest: false, waitUntil: null };
	const begin = now.getTime() - limit.within;
	const recent = sentAt
		.map((at) => at.getTime())
		.filter((at) => at > begin)
		.sort((a, b) => a - b);
	const room = limit.count - recent.length;
	if (waiting <= room)
		return { single: waiting, groupsRest: false, waitUntil: null };
	if (room >= 1) return { single: room - 1, groupsRest: true, waitUntil: null };
	const freed = recent[recent.length - limit.count] ?? now.getTime();
	return {
		single: 0,
		groupsRest: false,
		waitUntil: new Date(freed + limit.within),
	};
}
