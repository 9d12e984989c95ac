import { activeLevel, type Instance } from "./instance.ts";
import type { Level, RuleContent } from "./rule.ts";

const SECOND = 1000;

/** As what an alert was last told of. */
export const TOLD_AS = ["critical", "warning", "no-data", "error"] as const;
export type ToldAs = (typeof TOLD_AS)[number];

export const isToldAs = (text: string): text is ToldAs =>
	TOLD_AS.some((as) => as === text);

export interface Told {
	readonly as: ToldAs;
	/** Epoch milliseconds. */
	readonly at: number;
}

export const TELL_REASONS = [
	"first",
	"worse",
	"better",
	"resolved",
	"repeat",
	"escalated",
] as const;
export type TellReason = (typeof TELL_REASONS)[number];

export const HOLD_REASONS = [
	/** It was never told of, so its end is no news. */
	"not-announced",
	/** What changed lies in the past: an import, an undo, facts older than the window. */
	"past",
	"silenced",
	"muted",
	/** The warning of what fires as critical. */
	"inhibited",
	/** Everything that there is to tell has been told. */
	"already-told",
	"repeat-interval-not-over",
	/** Told once; whoever acknowledged it is on it. */
	"acknowledged",
	/** The rule shows missing data and errors and tells nobody. */
	"trouble-not-told",
	/** Beyond, but not for as long as the rule asks. */
	"pending",
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Whether anybody is told now, and why or why not. */
export type TellDecision =
	| { readonly tell: true; readonly reason: TellReason; readonly as: ToldAs }
	| {
			readonly tell: false;
			readonly reason: HoldReason;
			/** What will be told once what holds it ends, if it is still so. */
			readonly held: TellReason | null;
	  };

export interface Circumstances {
	/** What it was last told as; null for an alert that nobody knows of. */
	readonly told: Told | null;
	readonly past: boolean;
	readonly silenced: boolean;
	readonly muted: boolean;
	readonly acknowledged: boolean;
	readonly now: number;
}

/** The higher the graver; missing data and errors are equally grave. */
export const graveness = (as: ToldAs): number =>
	TOLD_AS.length - TOLD_AS.indexOf(as === "error" ? "no-data" : as);

const hold = (
	reason: HoldReason,
	held: TellReason | null = null,
): TellDecision => ({ tell: false, reason, held });

/** What there is to tell, were nothing to hold it. */
function news(
	rule: Pick<RuleContent, "noDataSeconds" | "repeatSeconds">,
	instance: Instance,
	{ told, acknowledged, now }: Circumstances,
): { readonly reason: TellReason; readonly as: ToldAs } | HoldReason {
	const level: Level | null = activeLevel(instance);
	const trouble = instance.trouble?.ripe ? instance.trouble.kind : null;
	const as: ToldAs | null = level ?? trouble;
	if (as === null) {
		const isPending =
			instance.warning.phase === "pending" ||
			instance.critical.phase === "pending" ||
			instance.trouble !== null;
		// A trouble that begins, or a level that is about to fire, says nothing of whether the alert is over.
		if (isPending) return "pending";
		return told === null
			? "not-announced"
			: { reason: "resolved", as: told.as };
	}
	if (level === null && rule.noDataSeconds === null) return "trouble-not-told";
	if (told === null) return { reason: "first", as };
	if (graveness(as) > graveness(told.as)) return { reason: "worse", as };
	if (graveness(as) < graveness(told.as)) return { reason: "better", as };
	// The warning began to fire after the critical was told: news, were it not for that.
	if (
		as === "critical" &&
		instance.warning.phase === "firing" &&
		instance.warning.since > told.at
	)
		return repeat(rule, told, acknowledged, now, as) ?? "inhibited";
	return (
		repeat(rule, told, acknowledged, now, as) ??
		(rule.repeatSeconds === null
			? "already-told"
			: acknowledged
				? "acknowledged"
				: "repeat-interval-not-over")
	);
}

function repeat(
	{ repeatSeconds }: Pick<RuleContent, "repeatSeconds">,
	told: Told,
	acknowledged: boolean,
	now: number,
	as: ToldAs,
): { readonly reason: "repeat"; readonly as: ToldAs } | null {
	return repeatSeconds !== null &&
		!acknowledged &&
		now - told.at >= repeatSeconds * SECOND
		? { reason: "repeat", as }
		: null;
}

/** Whether to tell anybody of an instance as it stands. Evaluation goes on whatever the answer is. */
export function decide(
	rule: Pick<RuleContent, "noDataSeconds" | "repeatSeconds">,
	instance: Instance,
	circumstances: Circumstances,
): TellDecision {
	const found = news(rule, instance, circumstances);
	if (typeof found === "string") return hold(found);
	const { past, silenced, muted } = circumstances;
	// That something told of is over is never news of the past.
	if (past && found.reason !== "resolved") return hold("past", found.reason);
	if (silenced) return hold("silenced", found.reason);
	if (muted) return hold("muted", found.reason);
	return { tell: true, ...found };
}
