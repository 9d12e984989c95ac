/** Why somebody gets no live figures. The text quotes the value and lists what is allowed. */
export type LiveErrorCode =
	| "bad-stream"
	| "bad-watch"
	| "unknown-stream"
	| "too-many-streams"
	| "too-many-figures"
	| "live-full";

export class LiveError extends Error {
	readonly code: LiveErrorCode;
	constructor(code: LiveErrorCode, message: string) {
		super(message);
		this.name = "LiveError";
		this.code = code;
	}
}
