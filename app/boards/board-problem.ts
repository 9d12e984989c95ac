export const BOARD_PROBLEMS = [
	"title",
	"form",
	"metric",
	"metric-several",
	"scope",
	"not-split",
	"member",
	"period",
	"grain",
	"by",
	"width",
	"text",
	"too-many",
	"tile-gone",
	"move",
	"editor",
	"days",
	"place",
	"too-many-links",
] as const;
export type BoardProblemCode = (typeof BOARD_PROBLEMS)[number];

/** Why something about a board is refused: what was given, and what would be allowed. The page says it in the reader's language. */
export interface BoardProblem {
	readonly code: BoardProblemCode;
	readonly value: string;
	/** Values, or the one number, that would do. */
	readonly allowed: string;
}

export interface Refused {
	readonly problem: BoardProblem;
}

const LONGEST_QUOTE = 100;

export const refuse = (
	code: BoardProblemCode,
	value: unknown,
	allowed: string | number | readonly string[],
): Refused => ({
	problem: {
		code,
		value: String(value ?? "").slice(0, LONGEST_QUOTE),
		allowed: Array.isArray(allowed) ? allowed.join(", ") : String(allowed),
	},
});
