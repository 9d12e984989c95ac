import type { Decimal } from "./fraction.ts";
import type { Point } from "./points.ts";

/** What becomes of a line that has no sound value at the close; never silently 0. */
export const NO_DATA_POLICIES = ["leave-out", "zero", "carry", "hold"] as const;
export type NoDataPolicy = (typeof NO_DATA_POLICIES)[number];

export interface CardLine {
	/** Stays through amendments: `1`, `2`, … in the order in which lines came. */
	readonly id: string;
	readonly metric: string;
	/** As formatScope writes it: `line:3`; empty is the whole company. */
	readonly scope: string;
	/** Percent of the card. */
	readonly weight: Decimal;
	/** From threshold by target to stretch; for a range from its lower to its upper edge. */
	readonly points: readonly Point[];
	/** The score short of the threshold. */
	readonly floor: Decimal;
	readonly noData: NoDataPolicy;
	/** The line of an executive's card that this one adds up under. */
	readonly under: { readonly cardId: number; readonly lineId: string } | null;
}

/** How the NPS of the card's scope moves the payout. */
export interface ModifierRule {
	readonly kind: "steps" | "lines";
	/** NPS and factor, rising: `-20` and `0.80`. */
	readonly points: readonly {
		readonly nps: Decimal;
		readonly factor: Decimal;
	}[];
	/** While the interval contains it, the factor is 1. */
	readonly neutral: Decimal;
	/** The factor holds even for small samples and uncertain values: the card says otherwise. */
	readonly always: boolean;
}

export interface BonusRule {
	/** Score and percent of the base, rising; short of the first 0, beyond the last the last. */
	readonly curve: readonly Point[];
	readonly modifier: ModifierRule;
	/** At most so many percent of the base. */
	readonly cap: Decimal;
}

/** What a card says in one version; open to every employee. The base, which is money, is kept apart from it. */
export interface CardContent {
	readonly lines: readonly CardLine[];
	/** Whose NPS decides the bonus. */
	readonly scope: string;
	readonly bonus: BonusRule;
}

/** Money, apart from the card: only the owner, their line of command and the committee may see it. */
export interface BonusBase {
	/** For a whole quarter. */
	readonly amount: Decimal;
	readonly currency: string;
}

export const CARD_STATES = [
	"draft",
	"in-review",
	"published",
	"closing",
	"frozen",
] as const;
export type CardState = (typeof CARD_STATES)[number];
