import { expect, test } from "vitest";
import { CARD_STATES } from "./card.ts";
import { CARD_STEPS, nextState } from "./life.ts";

test("each step leads on from its own states and from no other", () => {
	const table = CARD_STEPS.map((step) => [
		step,
		CARD_STATES.map((state) => {
			const next = nextState(state, step);
			return "refused" in next ? "-" : (next.to ?? "gone");
		}).join(" "),
	]);
	//                draft in-review published closing frozen
	expect(Object.fromEntries(table)).toEqual({
		submit: "in-review - - - -",
		"send-back": "- draft - - -",
		publish: "- published - - -",
		amend: "- - published - -",
		"open-closing": "- - closing - -",
		approve: "- - - closing -",
		freeze: "- - - frozen -",
		restate: "- - - - frozen",
		discard: "gone gone - - -",
	});
});

test("a refusal names the state and those that would do", () => {
	expect(nextState("frozen", "amend")).toEqual({
		refused: "frozen",
		allowed: ["published"],
	});
});
