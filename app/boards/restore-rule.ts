const DAY = 86_400_000;

/** So long a deleted board can be taken back. */
export const RESTORE_DAYS = 30;

/** What was deleted before this can't be taken back any more. */
export const restorableSince = (now: Date): Date =>
	new Date(now.getTime() - RESTORE_DAYS * DAY);
