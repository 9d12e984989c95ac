import type { BonusBase, CardContent } from "./card.ts";
import { type CardProblem, problem } from "./card-problem.ts";
import { checkBase } from "./check-bonus.ts";

const LONGEST_CONTENT = 100_000;

/** What can't even be kept as a draft: text that no column takes, money that is no number. All else may be put right later. */
export function checkStorable(
	content: CardContent | undefined,
	base: BonusBase | undefined,
): readonly CardProblem[] {
	const found: CardProblem[] = [];
	if (content) {
		const text = JSON.stringify(content);
		// JSON writes NUL and halves of surrogate pairs as escapes, and PostgreSQL takes neither.
		if (
			text.length > LONGEST_CONTENT ||
			/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i.test(text)
		)
			found.push(problem("content", "", text.length, LONGEST_CONTENT));
	}
	if (base) found.push(...checkBase(base));
	return found;
}
