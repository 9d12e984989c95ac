import type { MetricUnit } from "../metrics/definition.ts";
import type { BonusBase, CardState } from "../scorecards/card.ts";
import type { MeasuredCard } from "../scorecards/proof.ts";

/** A link, or plain words where it leads nowhere. */
export interface Named {
	readonly name: string;
	readonly to: string | null;
}

/** Whose card it is, and where. */
interface Kin {
	readonly name: string;
	readonly to: string;
}

/** What a metric is called and counted in, in the reader's language. */
export interface LineFace {
	readonly lineId: string;
	readonly metric: string;
	readonly name: string;
	readonly unit: MetricUnit;
	readonly isUser: boolean;
	/** Members that it is narrowed down to, outermost first; empty is the whole company. */
	readonly scope: readonly string[];
	/** The metric's page for this scope and these days. */
	readonly to: string;
	readonly facts: string;
	/** Percent of those asked who answered; null where nobody is asked. */
	readonly responseRate: number | null;
	/** Values of earlier stretches, oldest first: marks behind the curve. */
	readonly history: readonly number[];
	/** A week ago; null where the card did not exist then. */
	readonly before: {
		readonly value: string | null;
		readonly score: string | null;
	} | null;
	/** The line of another card that this one adds up under. */
	readonly under: Kin | null;
	/** Lines of other cards that add up under this one. */
	readonly below: readonly (Kin & { readonly score: string | null })[];
}

/** Money is there only for those who may see it. */
export type MoneyView =
	| { readonly seen: false }
	| {
			readonly seen: true;
			readonly base: BonusBase;
			/** What was paid, once frozen. */
			readonly paid: string | null;
			readonly days: number;
			readonly ofDays: number;
	  };

export interface ForecastView {
	readonly score: string;
	readonly low: string;
	readonly high: string;
}

export interface CardEventView {
	readonly id: string;
	readonly at: string;
	readonly kind: string;
	readonly who: string;
	readonly line: string | null;
	readonly text: string | null;
}

export interface AmendmentView {
	readonly version: number;
	readonly from: string;
	readonly reason: string;
	readonly by: string;
	readonly mayDecide: boolean;
}

export interface AdjustmentView {
	readonly id: number;
	readonly points: string;
	readonly reason: string;
	readonly by: string;
	readonly withdrawn: boolean;
}

/** What this reader may do with this card. */
export interface CardRights {
	readonly write: boolean;
	readonly review: boolean;
	readonly comment: boolean;
}

export interface CardFace {
	readonly id: number;
	readonly person: Named;
	readonly quarter: string;
	readonly from: string;
	readonly to: string;
	readonly state: CardState;
}

export interface ScorecardView extends CardFace {
	readonly revision: number;
	readonly measured: MeasuredCard;
	readonly lines: readonly LineFace[];
	/** Whose NPS moves the bonus. */
	readonly npsScope: readonly string[];
	readonly npsTo: string;
	readonly money: MoneyView;
	/** What is decided is shown as it was kept, whatever facts say today. */
	readonly standing: "live" | "frozen" | "restated";
	readonly forecast: ForecastView | null;
	/** The score a week ago. */
	readonly before: string | null;
	readonly adjustments: readonly AdjustmentView[];
	readonly amendments: readonly AmendmentView[];
	readonly events: readonly CardEventView[];
	readonly may: CardRights;
}

/** A card in the table of a quarter. */
export interface CardRow extends CardFace {
	readonly unit: string;
	readonly score: number | null;
	readonly before: number | null;
	/** Percent of the base. */
	readonly percent: number | null;
	readonly userWeight: number;
	readonly open: number;
	/** Weighted score of each group of metrics; null where the card has none of it. */
	readonly groups: Readonly<Record<string, number | null>>;
}
