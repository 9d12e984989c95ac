import type { Contributor } from "../alerts/alert-evidence.server.ts";
import type { LinkType } from "../alerts/alert-link.ts";
import type { AlertAction } from "../alerts/alert-policy.ts";
import type { Basis } from "../alerts/evaluation.ts";
import type { State } from "../alerts/instance.ts";
import type { Level, RuleContent } from "../alerts/rule.ts";
import type { Hold, Telling, ToldRecipient } from "../alerts/telling.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import type { Grain } from "../metrics/grain.ts";
import type { Observation } from "../metrics/observation.ts";

/** Why an alert ended. */
export type Ended = "resolved" | "not-fired" | "missing" | "rule-changed";

/** One line of the list. */
export interface AlertRowView {
	readonly id: number;
	readonly name: string;
	readonly metric: string;
	readonly unit: MetricUnit;
	readonly place: string;
	readonly state: State;
	readonly level: Level | null;
	readonly basis: Pick<Basis, "value" | "low" | "high" | "sample"> | null;
	/** ISO. */
	readonly since: string;
	readonly endedAt: string | null;
	readonly endedAs: Ended | null;
	/** Who acknowledged it, and to whom it is given. */
	readonly acknowledgedBy: string | null;
	readonly assignee: string | null;
}

interface Choice {
	readonly value: string;
	readonly text: string;
}

export interface AlertListView {
	readonly rows: readonly AlertRowView[];
	readonly mine: boolean;
	readonly over: boolean;
	/** Open ones, by tab: all that is said of each. */
	readonly open: { readonly mine: number; readonly all: number };
	readonly filters: {
		readonly state: string;
		readonly level: string;
		readonly metric: string;
		readonly team: string;
	};
	readonly isFiltered: boolean;
	readonly metrics: readonly Choice[];
	readonly teams: readonly Choice[];
	readonly older: string | null;
	readonly checkedAt: string | null;
	readonly rules: number;
}

export interface AlertEventView {
	readonly id: number;
	readonly at: string;
	readonly kind: string;
	readonly who: string | null;
	/** Whom it was given to; null for nobody. */
	readonly to: string | null;
	readonly content: Readonly<Record<string, unknown>>;
}

export interface NamedRecipient extends Omit<ToldRecipient, "kind"> {
	readonly kind: ToldRecipient["kind"];
	readonly name: string;
}

export interface TellingView extends Omit<Telling, "at" | "recipients"> {
	readonly at: string;
	readonly recipients: readonly NamedRecipient[];
}

export interface HoldView extends Omit<Hold, "at"> {
	readonly at: string;
}

export interface ContributorView extends Pick<Contributor, "share"> {
	readonly name: string;
	readonly value: number | null;
	readonly to: string;
}

export interface AlertPageView extends AlertRowView {
	readonly rule: Pick<
		RuleContent,
		| "condition"
		| "window"
		| "warning"
		| "critical"
		| "noDataSeconds"
		| "notes"
		| "link"
	> & {
		readonly id: number;
		readonly version: number;
		readonly current: number;
		readonly deleted: boolean;
	};
	readonly owner: string;
	readonly team: string | null;
	readonly metricKey: string;
	readonly metricGone: boolean;
	/** Addresses of the evidence. */
	readonly facts: string;
	readonly metricPage: string;
	readonly total: Observation | null;
	readonly peak: Basis | null;
	readonly past: boolean;
	readonly openedAt: string;
	readonly firedAt: string | null;
	readonly acknowledgedAt: string | null;
	readonly assigneeId: number | null;
	readonly points: readonly Observation[];
	readonly grain: Grain;
	/** Where the levels begin, in the metric's unit; empty where they can't be drawn. */
	readonly thresholds: readonly {
		readonly level: Level;
		readonly value: number;
	}[];
	readonly contributors: readonly ContributorView[];
	readonly words: readonly {
		readonly text: string;
		readonly at: string;
		readonly product: string | null;
	}[];
	readonly events: readonly AlertEventView[];
	readonly links: readonly {
		readonly type: LinkType;
		readonly reference: string;
		readonly who: string;
	}[];
	readonly tellings: readonly TellingView[];
	readonly holds: readonly HoldView[];
	readonly underWay: boolean;
	/** What became of the reader's own share. */
	readonly toMe: readonly {
		readonly at: string;
		readonly reason: Telling["reason"];
		readonly outcome: ToldRecipient["outcome"];
		readonly why: string;
		readonly via: readonly string[];
	}[];
	readonly silence: {
		readonly id: number;
		readonly until: string;
		readonly comment: string;
		readonly author: string;
	} | null;
	readonly mute: string | null;
	readonly escalation: {
		readonly at: string | null;
		readonly left: number;
		readonly whom: readonly string[];
	} | null;
	readonly may: Readonly<Record<AlertAction, boolean>>;
	readonly candidates: readonly Choice[];
	/** Of this page's forms. */
	readonly formKey: string;
}

/** Why a form was refused, with what was typed in it. */
export interface DeedProblem {
	readonly deed: string;
	readonly code: "over" | "bad-input" | "already" | "failed";
	readonly value: string;
	/** Of 'already': who and when. */
	readonly who?: string;
	readonly at?: string;
}

export interface SilenceFormView {
	readonly id: number;
	readonly name: string;
	readonly place: string;
	readonly metric: string;
	/** It watches less than the whole company. */
	readonly isPlaced: boolean;
	readonly width: string;
	readonly hours: string;
	readonly comment: string;
	readonly formKey: string;
	readonly rules: readonly string[];
	readonly alerts: readonly {
		readonly id: number;
		readonly name: string;
		readonly place: string;
	}[];
}
