import type { Role } from "../identity/role.ts";

export const CARD_ACTIONS = [
	/** Scores, lines, values, history: open. */
	"see",
	/** The base and the payout in money. */
	"see-money",
	/** Write a draft, change it, send it to review; propose an amendment. */
	"write",
	/** As a second person say that a draft, an amendment or a restatement holds. */
	"review",
	"comment",
	/** Rule on a held line, give or take points. */
	"adjust",
	/** One of the two approvals of a closing. */
	"approve",
] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

const REASONS = ["everyone", "owner", "command", "committee"] as const;
export type CardReason = (typeof REASONS)[number];
type Needed = Exclude<CardReason, "everyone">;

/** Who has to do with a card. */
export interface CardPeople {
	readonly ownerId: number;
	/** The owner's manager, theirs, and so on. */
	readonly commandIds: readonly number[];
	/** Who wrote what is to be reviewed. */
	readonly writtenBy: number | null;
	/** Who has approved this closing already. */
	readonly approvedBy: readonly number[];
}

export type CardDecision =
	| { readonly allowed: true; readonly reason: CardReason }
	| {
			readonly allowed: false;
			readonly reason:
				| "signed-out"
				| "not-yours"
				| "own-card"
				| "wrote-it"
				| "approved-already";
			readonly needs: readonly Needed[];
	  };

/** An admin looks after the house and is never among them: scores are open, money and judgement are not the admin's. */
const WHO = {
	see: [],
	"see-money": ["owner", "command", "committee"],
	write: ["command", "committee"],
	review: ["command", "committee"],
	comment: [],
	adjust: ["committee"],
	approve: ["command", "committee"],
} as const satisfies Record<CardAction, readonly Needed[]>;

/** Judging a card is never its owner's, whatever else they are. */
const NOT_OWN: readonly CardAction[] = ["write", "review", "adjust", "approve"];

/** The one answer to 'may this person do that with this card'. */
export function mayOnCard(
	person: { readonly id: number; readonly roles: readonly Role[] } | null,
	action: CardAction,
	card: CardPeople,
): CardDecision {
	const needs: readonly Needed[] = WHO[action];
	if (person === null) return { allowed: false, reason: "signed-out", needs };
	if (action === "see" || action === "comment")
		return { allowed: true, reason: "everyone" };
	const isOwner = person.id === card.ownerId;
	if (isOwner && NOT_OWN.includes(action))
		return { allowed: false, reason: "own-card", needs };
	const is = {
		owner: isOwner,
		command: card.commandIds.includes(person.id),
		committee: person.roles.includes("committee"),
	};
	const reason = needs.find((each) => is[each]);
	if (!reason) return { allowed: false, reason: "not-yours", needs };
	if (action === "review" && person.id === card.writtenBy)
		return { allowed: false, reason: "wrote-it", needs };
	if (action === "approve" && card.approvedBy.includes(person.id))
		return { allowed: false, reason: "approved-already", needs };
	return { allowed: true, reason };
}
