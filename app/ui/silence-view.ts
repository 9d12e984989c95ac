/** What a silence names: each part with what kind it is. */
export interface ReachPart {
	readonly kind: "rule" | "metric" | "scope" | "team" | "as" | "label";
	readonly text: string;
}

export interface MutedView {
	readonly id: number;
	readonly name: string;
	readonly place: string;
}

export interface SilenceView {
	readonly id: number;
	readonly state: "active" | "coming" | "ended";
	readonly reach: readonly ReachPart[];
	readonly from: string;
	readonly until: string;
	readonly author: string;
	readonly comment: string;
	readonly endedAt: string | null;
	readonly endedBy: string | null;
	readonly mutes: readonly MutedView[];
	readonly mayEnd: boolean;
}

export interface SilenceTyped {
	readonly metric: string;
	readonly rule: string;
	readonly team: string;
	readonly as: string;
	readonly scope: string;
	readonly label: string;
	readonly from: string;
	readonly until: string;
	readonly comment: string;
}

export type SilenceTypedField = keyof SilenceTyped | "matcher";

export interface SilenceTypedProblem {
	readonly field: SilenceTypedField;
	readonly code:
		| "not-a-time"
		| "ends-before-it-begins"
		| "over"
		| "too-long"
		| "comment-missing"
		| "comment-too-long"
		| "names-nothing"
		| "scope"
		| "gone";
	readonly value: string;
	readonly allowed: string;
}

export interface SilencePreviewView {
	readonly reach: readonly ReachPart[];
	readonly rules: readonly string[];
	readonly open: readonly MutedView[];
	readonly recent: readonly { readonly name: string; readonly n: number }[];
	readonly may: boolean;
	/** Of what it is a preview. */
	readonly seen: string;
}

interface Choice {
	readonly value: string;
	readonly text: string;
	readonly group?: string;
}

export interface SilenceChoices {
	readonly metrics: readonly Choice[];
	readonly rules: readonly Choice[];
	readonly teams: readonly Choice[];
	readonly scopes: readonly string[];
}
