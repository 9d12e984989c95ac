/** What the room refuses. The text quotes the value and says what is allowed. */
export type AlertErrorCode =
	| "unknown-rule"
	| "unknown-alert"
	| "unknown-route"
	| "unknown-rota"
	| "unknown-policy"
	| "unknown-mute"
	/** Something still names it. */
	| "in-use"
	| "changed-meanwhile"
	| "not-allowed"
	| "alert-is-over"
	| "bad-input";

export class AlertError extends Error {
	readonly code: AlertErrorCode;
	constructor(code: AlertErrorCode, message: string) {
		super(message);
		this.name = "AlertError";
		this.code = code;
	}
}
