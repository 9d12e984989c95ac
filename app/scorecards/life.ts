import type { CardState } from "./card.ts";

/** What moves a card from one state to the next. */
export const CARD_STEPS = [
	"submit",
	"send-back",
	"publish",
	"amend",
	"open-closing",
	"approve",
	"freeze",
	"restate",
	"discard",
] as const;
export type CardStep = (typeof CARD_STEPS)[number];

/** From which states, and to which. */
const STEPS: Record<
	CardStep,
	{ readonly from: readonly CardState[]; readonly to: CardState | null }
> = {
	submit: { from: ["draft"], to: "in-review" },
	"send-back": { from: ["in-review"], to: "draft" },
	publish: { from: ["in-review"], to: "published" },
	amend: { from: ["published"], to: "published" },
	"open-closing": { from: ["published"], to: "closing" },
	approve: { from: ["closing"], to: "closing" },
	freeze: { from: ["closing"], to: "frozen" },
	restate: { from: ["frozen"], to: "frozen" },
	/** A draft that is not wanted goes; what was published stays. */
	discard: { from: ["draft", "in-review"], to: null },
};

export type NextState =
	| { readonly to: CardState | null }
	| { readonly refused: CardState; readonly allowed: readonly CardState[] };

/** Null as the next state: the card is gone. */
export function nextState(state: CardState, step: CardStep): NextState {
	const { from, to } = STEPS[step];
	return from.includes(state) ? { to } : { refused: state, allowed: from };
}

/** How many approve a closing, neither of them the owner nor each other. */
export const APPROVALS_NEEDED = 2;
