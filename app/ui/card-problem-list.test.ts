import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { CARD_PROBLEMS } from "../scorecards/card-problem.ts";

test.each(CARD_PROBLEMS)("a card refused for '%s' says why", (code) => {
	expect(Object.hasOwn(en, `scorecard.problem.${code}`)).toBe(true);
});
