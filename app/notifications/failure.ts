/** Why an attempt failed; a page has words for each. */
export const FAILURE_CODES = [
	"timeout",
	"network",
	"refused-address",
	"redirect",
	"answer-too-large",
	"status",
	"bot-refused",
	"rate-limited",
	"answer-unreadable",
	"bad-target",
	"mail-not-set-up",
	"mail-refused",
	"mail-failed",
	/** A bug of ours, kept apart from what receivers do. */
	"internal",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
	readonly outcome: "failed";
	readonly code: FailureCode;
	/** What the receiver or the network said, short, and never an address or a secret of ours. */
	readonly detail: string;
	/** Nothing that time heals. */
	readonly isFinal: boolean;
	readonly retryAfter: number | null;
}

export type SendResult = { readonly outcome: "delivered" } | Failure;

export const DELIVERED: SendResult = { outcome: "delivered" };

const LONGEST = 300;

export const failure = (
	code: FailureCode,
	detail: string,
	more: {
		readonly isFinal?: boolean;
		readonly retryAfter?: number | null;
	} = {},
): Failure => ({
	outcome: "failed",
	code,
	detail: detail.replaceAll("\0", "").slice(0, LONGEST),
	isFinal: more.isFinal ?? false,
	retryAfter: more.retryAfter ?? null,
});
