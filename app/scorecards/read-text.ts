import { problem, type Refused, refuse } from "./card-problem.ts";

export const LONGEST_TEXT = 2000;

/** What somebody wrote as a reason or comment: something, not too long, and nothing that no text column can keep. */
export function readText(
	typed: string,
	code: "reason" | "comment",
): { readonly text: string } | Refused {
	const text = typed.replaceAll("\r\n", "\n").trim();
	const isKept = !text.includes("\0") && text.isWellFormed();
	return text !== "" && text.length <= LONGEST_TEXT && isKept
		? { text }
		: refuse(problem(code, code, text, LONGEST_TEXT));
}
