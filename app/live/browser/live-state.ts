/** How a browser stands to the server. */
export type LiveStanding =
	/** Nobody here watches anything. */
	| "off"
	/** The first attempt is under way. */
	| "starting"
	| "live"
	| "reconnecting"
	/** The session is over: only signing in helps. */
	| "signed-out";

export interface LiveState {
	readonly standing: LiveStanding;
	/** When we last heard of the server, by this browser's clock; null before the first time. */
	readonly asOf: number | null;
}

export const LIVE_OFF: LiveState = { standing: "off", asOf: null };
