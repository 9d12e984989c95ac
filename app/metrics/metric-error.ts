/** What a reader of metrics may refuse. The text quotes the value and lists what is allowed. */
export type MetricErrorCode =
	| "bad-scope"
	| "bad-period"
	| "bad-grain"
	| "bad-compare"
	| "bad-dimension"
	| "bad-kind"
	| "bad-cursor"
	| "bad-definition"
	| "unknown-member"
	| "unknown-metric"
	| "unknown-version"
	| "changed-meanwhile"
	| "too-many-points";

export class MetricError extends Error {
	readonly code: MetricErrorCode;
	constructor(code: MetricErrorCode, message: string) {
		super(message);
		this.name = "MetricError";
		this.code = code;
	}
}
