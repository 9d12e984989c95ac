export const CARD_PROBLEMS = [
	"person",
	"quarter",
	"days",
	"overlap",
	"currency",
	"currency-differs",
	"base",
	"content",
	"no-lines",
	"too-many-lines",
	"metric",
	"scope",
	"twice",
	"weight",
	"weights-sum",
	"user-weight",
	"point-value",
	"point-score",
	"points-count",
	"points-order",
	"floor",
	"no-data",
	"under",
	"curve",
	"cap",
	"modifier-kind",
	"modifier-points",
	"neutral",
	"reason",
	"effective",
	"comment",
	"state",
	"permission",
	"not-ended",
	"open-lines",
	"line",
	"ruling",
	"points",
	"days-after",
	"changed-meanwhile",
	"gone",
] as const;
export type CardProblemCode = (typeof CARD_PROBLEMS)[number];

/** Why something about a scorecard is refused: where, what was given, what would be allowed. The page says it in the reader's language. */
export interface CardProblem {
	readonly code: CardProblemCode;
	/** The field, `lines.2.weight`; empty for the whole card. */
	readonly at: string;
	readonly value: string;
	readonly allowed: string;
}

const LONGEST_QUOTE = 100;

export const problem = (
	code: CardProblemCode,
	at: string,
	value: unknown,
	allowed: string | number | readonly string[] = "",
): CardProblem => ({
	code,
	at,
	value: String(value ?? "").slice(0, LONGEST_QUOTE),
	allowed: Array.isArray(allowed) ? allowed.join(", ") : String(allowed),
});

export interface Refused {
	readonly problems: readonly CardProblem[];
}

export const refuse = (...problems: readonly CardProblem[]): Refused => ({
	problems,
});
