import type { ToldAs } from "../alerts/decide.ts";
import type { MutedDay } from "../alerts/mute-week.ts";
import type {
	MatcherPart,
	MatcherTyped,
	NamedRule,
	ReceiversTyped,
	ReceiverView,
	SettingProblem,
	SettingSaid,
} from "./routing-view.ts";

export interface RouteRow {
	readonly id: number;
	/** From 1. */
	readonly place: number;
	/** Null: every alert. */
	readonly when: readonly MatcherPart[] | null;
	readonly receivers: readonly ReceiverView[];
	readonly goOn: boolean;
	/** An earlier route takes every alert and ends there, so that nothing comes by. */
	readonly isShadowed: boolean;
}

export type VerdictView =
	| { readonly verdict: "matches"; readonly ends: boolean }
	| { readonly verdict: "differs"; readonly parts: readonly MatcherPart[] }
	| { readonly verdict: "not-asked"; readonly endedBy: number };

export interface StepView {
	readonly afterSeconds: number;
	readonly receivers: readonly ReceiverView[];
}

/** Who would be told of one kind of alert, and why. */
export interface ExplainedView {
	/** What it was taken to be told as: of a rule the gravest level, unless another was asked for. */
	readonly as: ToldAs;
	/** By the route's number. */
	readonly verdicts: Readonly<Record<number, VerdictView>>;
	readonly isDefault: boolean;
	readonly receivers: readonly ReceiverView[];
	readonly mutedBy: { readonly id: number; readonly name: string } | null;
	readonly isSilenced: boolean;
	/** Null where no rule was chosen, or it has no policy. */
	readonly policy: {
		readonly id: number;
		readonly name: string;
		readonly steps: readonly StepView[];
	} | null;
}

export interface RouteListView {
	readonly routes: readonly RouteRow[];
	readonly mayChange: boolean;
	readonly asked: MatcherTyped;
	readonly explained: ExplainedView | null;
	readonly problems: readonly SettingProblem[];
}

/** Who is told of a kind of alert before and after a change of the routes. */
export interface ChangedRouting {
	readonly rule: NamedRule;
	readonly as: string;
	/** Empty for the whole of the rule's scope. */
	readonly place: string;
	readonly before: readonly ReceiverView[];
	readonly after: readonly ReceiverView[];
}

export interface RouteTyped {
	readonly which: string;
	readonly matcher: MatcherTyped;
	readonly receivers: ReceiversTyped;
	readonly goOn: boolean;
}

export interface RouteRefusal {
	readonly typed: RouteTyped;
	readonly problems?: readonly SettingProblem[];
	readonly said?: SettingSaid;
	/** What saving it would change; asked for without saving. */
	readonly changes?: readonly ChangedRouting[];
}

export interface StepTyped {
	readonly after: string;
	readonly unit: string;
	readonly receivers: ReceiversTyped;
}

export interface PolicyTyped {
	readonly name: string;
	readonly steps: readonly StepTyped[];
}

export interface PolicyRefusal {
	readonly typed: PolicyTyped;
	readonly problems?: readonly SettingProblem[];
	readonly said?: SettingSaid;
}

export interface PolicyRow {
	readonly id: number;
	readonly name: string;
	readonly steps: readonly StepView[];
	readonly rules: readonly NamedRule[];
}

export interface MuteTyped {
	readonly name: string;
	readonly matcher: MatcherTyped;
	readonly days: readonly string[];
	readonly from: string;
	readonly to: string;
	readonly timeZone: string;
}

export interface MuteHours {
	readonly week: readonly MutedDay[];
	readonly weekdays: readonly number[];
	readonly from: string;
	readonly to: string;
	/** Its own. */
	readonly timeZone: string;
	readonly holdsNow: boolean;
	readonly rules: readonly NamedRule[];
}

export interface MuteRow extends MuteHours {
	readonly id: number;
	readonly name: string;
	readonly when: readonly MatcherPart[];
}

export interface MuteRefusal {
	readonly typed: MuteTyped;
	readonly problems?: readonly SettingProblem[];
	readonly said?: SettingSaid;
	/** What saving it would mean; asked for without saving. */
	readonly preview?: MuteHours;
}
