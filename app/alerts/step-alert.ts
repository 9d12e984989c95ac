import { ALL } from "../metrics/dimension.ts";
import { formatScope, type Scope } from "../metrics/scope.ts";
import {
	decide,
	type HoldReason,
	type TellDecision,
	type Told,
} from "./decide.ts";
import type { Basis, Evaluation } from "./evaluation.ts";
import {
	activeLevel,
	type Instance,
	isNormal,
	nextInstance,
	type Standing,
	standingOf,
} from "./instance.ts";
import { LEVELS, type Level, type Rule } from "./rule.ts";
import type { AlertSubject } from "./subject.ts";

/** Why an evaluation happens: facts that happen, what never pages anybody, or time alone. */
export type Cause = "facts" | "past" | "tick";

/** What is kept of an alert between two evaluations. */
export interface AlertBefore {
	readonly instance: Instance;
	readonly past: boolean;
	readonly told: Told | null;
	/** The last decision that was written down. */
	readonly decided: string | null;
	readonly acknowledged: boolean;
	readonly worst: Level | null;
	/** Epoch milliseconds. */
	readonly firedAt: number | null;
	readonly peak: Basis | null;
}

export interface Quiet {
	readonly silencedBy: number | null;
	readonly mutedBy: number | null;
}

export interface AlertStep {
	readonly instance: Instance;
	readonly standing: Standing;
	/** What it was shown as before. */
	readonly before: Standing;
	readonly past: boolean;
	readonly worst: Level | null;
	readonly firedAt: number | null;
	readonly peak: Basis | null;
	readonly basis: Basis | null;
	/** Null while it goes on. */
	readonly ended: "resolved" | "not-fired" | "missing" | null;
	readonly decision: TellDecision;
	/** The decision as text, with what held it. */
	readonly decided: string;
	/** Differs from the last one that was written down. */
	readonly isNewDecision: boolean;
}

const graver = (a: Level | null, b: Level | null): Level | null =>
	LEVELS.find((level) => level === a || level === b) ?? null;

const rank = (level: Level | null): number =>
	level === null ? 0 : LEVELS.length - LEVELS.indexOf(level);

/** That there is no news is none: it explains nobody's silence. */
const SAYS_NOTHING: readonly HoldReason[] = [
	"already-told",
	"repeat-interval-not-over",
];

/** The scope of one instance of a rule. */
export const scopeOf = (rule: Rule, memberId: number): Scope =>
	rule.by === null || memberId === ALL
		? rule.scope
		: { ...rule.scope, [rule.by]: memberId };

export const subjectOf = (
	rule: Rule,
	memberId: number,
	as: AlertSubject["as"],
): AlertSubject => ({
	ruleId: rule.id,
	metric: rule.metric,
	labels: rule.labels,
	teamId: rule.teamId,
	scope: scopeOf(rule, memberId),
	as,
});

export const scopeText = (rule: Rule, memberId: number): string =>
	formatScope(scopeOf(rule, memberId));

const basisOf = (evaluation: Evaluation): Basis | null =>
	"basis" in evaluation ? evaluation.basis : null;

function furthest(
	{ condition }: Rule,
	peak: Basis | null,
	basis: Basis | null,
): Basis | null {
	if (basis?.measured == null) return peak;
	if (peak?.measured == null) return basis;
	const isFurther =
		"side" in condition && condition.side === "below"
			? basis.measured < peak.measured
			: basis.measured > peak.measured;
	return isFurther ? basis : peak;
}

/** One evaluation's whole consequence for one instance, nothing written yet. */
export function stepAlert(
	rule: Rule,
	before: AlertBefore,
	evaluation: Evaluation,
	cause: Cause,
	quiet: (as: AlertSubject["as"]) => Quiet,
	now: number,
): AlertStep {
	const instance = nextInstance(rule, before.instance, evaluation, now);
	const standing = standingOf(instance);
	const level = activeLevel(instance);
	const wasNormal = isNormal(before.instance);
	const isGraver = rank(level) > rank(activeLevel(before.instance));
	const begins = wasNormal || isGraver;
	// What an import or an undo began stays news of the past until facts of now make it worse.
	const past = begins && cause !== "tick" ? cause === "past" : before.past;
	const as = level ?? (instance.trouble?.ripe ? instance.trouble.kind : null);
	const { silencedBy, mutedBy } = quiet(as ?? before.told?.as ?? null);
	const decision = decide(rule, instance, {
		told: before.told,
		past,
		silenced: silencedBy !== null,
		muted: mutedBy !== null,
		acknowledged: before.acknowledged,
		now,
	});
	const decided = decision.tell
		? `${decision.reason} ${decision.as}`
		: [
				decision.reason,
				decision.held,
				decision.reason === "silenced" && silencedBy,
				decision.reason === "muted" && mutedBy,
			]
				.filter(Boolean)
				.join(" ");
	const firedAt = before.firedAt ?? (as === null ? null : now);
	const ended = !isNormal(instance)
		? null
		: evaluation.kind === "missing"
			? "missing"
			: firedAt === null
				? "not-fired"
				: "resolved";
	const basis = basisOf(evaluation);
	return {
		instance,
		standing,
		before: standingOf(before.instance),
		past,
		worst: graver(before.worst, level),
		firedAt,
		peak: level === null ? before.peak : furthest(rule, before.peak, basis),
		basis,
		ended,
		decision,
		decided,
		isNewDecision:
			decision.tell ||
			(!SAYS_NOTHING.includes(decision.reason) && decided !== before.decided),
	};
}
