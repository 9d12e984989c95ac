/** Where a message to one receiver stands. */
export const OUTBOX_STATES = [
	"queued",
	"held",
	"dead",
	"delivered",
	"grouped",
	"dropped",
] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];
