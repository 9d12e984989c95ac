/** What a stream's route hands over: the way to its reader. */
export interface StreamReader {
	/** The browser's own name for it. */
	readonly name: string;
	readonly personId: number;
	/** Names the session without being able to use it. */
	readonly sessionId: string;
	readonly send: (bytes: Uint8Array) => void;
	readonly end: () => void;
	/** Bytes that were sent and that the reader has not taken yet. */
	readonly backlog: () => number;
	/** False when the session is over. Asked each minute. */
	readonly stillSignedIn: () => Promise<boolean>;
}

/** Streams of one person: browsers and devices, and tabs where a browser has no shared worker. */
export const MOST_OF_A_PERSON = 30;
export const MOST_STREAMS = 3000;

/** More than this a reader who reads never leaves standing; then nothing more is sent until it has been taken. */
export const MOST_BACKLOG = 256 * 1024;
/** Who has taken nothing for so long is not there. */
export const PATIENCE = 60_000;

export type BacklogDecision = "send" | "hold" | "end";

/** What to do with news for a reader who may not be reading; `heldSince` is when it was held first. */
export function decideBacklog(
	backlog: number,
	heldSince: number | null,
	now: number,
): BacklogDecision {
	if (backlog <= MOST_BACKLOG) return "send";
	return heldSince !== null && now - heldSince >= PATIENCE ? "end" : "hold";
}
