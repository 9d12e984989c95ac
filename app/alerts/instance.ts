import type { Evaluation, Verdict } from "./evaluation.ts";
import {
	LEVELS,
	type Level,
	type LevelRule,
	type RuleContent,
} from "./rule.ts";

const SECOND = 1000;

export const STATES = [
	"normal",
	"pending",
	"firing",
	"recovering",
	"no-data",
	"error",
] as const;
export type State = (typeof STATES)[number];

/** One level by itself. `since` is when the phase began, in epoch milliseconds. */
export type Phase =
	| { readonly phase: "normal" }
	| {
			readonly phase: "pending" | "firing" | "recovering";
			readonly since: number;
	  };

/** No data and errors lie over the levels, which wait underneath as they were. */
export interface Trouble {
	readonly kind: "no-data" | "error";
	readonly since: number;
	/** It has lasted as long as the rule asks. */
	readonly ripe: boolean;
}

/** A rule for one value of its dimension, as it stands. Everything normal is the same as nothing stored. */
export interface Instance {
	readonly warning: Phase;
	readonly critical: Phase;
	readonly trouble: Trouble | null;
	/** For how many evaluations its scope has been gone. */
	readonly missing: number;
}

const NORMAL: Phase = { phase: "normal" };

export const NORMAL_INSTANCE: Instance = {
	warning: NORMAL,
	critical: NORMAL,
	trouble: null,
	missing: 0,
};

/** So many evaluations in a row without its scope, and an instance is over. */
export const MISSING_FOR = 2;

export interface Standing {
	readonly state: State;
	/** The gravest level that fires or recovers, or is pending where none does; null in no data, error and normal. */
	readonly level: Level | null;
}

const isActive = ({ phase }: Phase): boolean =>
	phase === "firing" || phase === "recovering";

/** The gravest level that fires or recovers, whatever lies over it. A critical that recovers is graver news than a warning that fires. */
export const activeLevel = (instance: Instance): Level | null =>
	LEVELS.find((level) => isActive(instance[level])) ?? null;

/** What an instance is shown as. */
export function standingOf(instance: Instance): Standing {
	if (instance.trouble?.ripe)
		return { state: instance.trouble.kind, level: null };
	const level =
		activeLevel(instance) ??
		LEVELS.find((name) => instance[name].phase === "pending");
	if (level) return { state: instance[level].phase, level };
	// Data that is missing, but not for as long as the rule asks.
	return { state: instance.trouble ? "pending" : "normal", level: null };
}

export const isNormal = ({
	warning,
	critical,
	trouble,
	missing,
}: Instance): boolean =>
	warning.phase === "normal" &&
	critical.phase === "normal" &&
	trouble === null &&
	missing === 0;

/** One level's next phase. */
export function nextPhase(
	phase: Phase,
	verdict: Verdict,
	{ forSeconds, keepFiringSeconds }: LevelRule,
	now: number,
): Phase {
	switch (phase.phase) {
		case "normal":
			if (verdict !== "beyond") return phase;
			return { phase: forSeconds === 0 ? "firing" : "pending", since: now };
		case "pending":
			// Nothing but being beyond all along leads from pending to firing.
			if (verdict !== "beyond") return NORMAL;
			return now - phase.since >= forSeconds * SECOND
				? { phase: "firing", since: now }
				: phase;
		case "firing":
			// Too few to tell ends nothing.
			if (verdict !== "cleared") return phase;
			return keepFiringSeconds === 0
				? NORMAL
				: { phase: "recovering", since: now };
		case "recovering":
			if (verdict === "too-few") return phase;
			if (verdict !== "cleared") return { phase: "firing", since: now };
			return now - phase.since >= keepFiringSeconds * SECOND ? NORMAL : phase;
	}
}

type Timing = Pick<RuleContent, Level | "noDataSeconds">;

function nextTrouble(
	trouble: Trouble | null,
	kind: Trouble["kind"],
	{ noDataSeconds }: Timing,
	now: number,
): Trouble {
	// No data and errors in turn are one stretch without a value, or it would never be old enough to tell.
	const since = trouble?.since ?? now;
	const ripe =
		trouble?.ripe === true || now - since >= (noDataSeconds ?? 0) * SECOND;
	return { kind, since, ripe };
}

/**
 * An instance after one more evaluation. A level that a rule no longer has is normal. The clock may stand still between two calls
 * but never runs backwards: evaluations of one instance follow each other.
 */
export function nextInstance(
	rule: Timing,
	instance: Instance,
	evaluation: Evaluation,
	now: number,
): Instance {
	// Nothing but being beyond all along leads to firing, so what is about to fire falls back where it is not measured.
	const unmeasured = {
		warning: rule.warning ? unlessPending(instance.warning) : NORMAL,
		critical: rule.critical ? unlessPending(instance.critical) : NORMAL,
	};
	if (evaluation.kind === "missing") {
		const left = { ...unmeasured, trouble: instance.trouble };
		const missing = instance.missing + 1;
		return missing >= MISSING_FOR || isNormal({ ...left, missing: 0 })
			? NORMAL_INSTANCE
			: { ...left, missing };
	}
	if (evaluation.kind !== "measured")
		return {
			...unmeasured,
			trouble: nextTrouble(instance.trouble, evaluation.kind, rule, now),
			missing: 0,
		};
	const phaseOf = (level: Level): Phase => {
		const of = rule[level];
		const verdict = evaluation.verdicts[level];
		return of && verdict
			? nextPhase(instance[level], verdict, of, now)
			: NORMAL;
	};
	return {
		warning: phaseOf("warning"),
		critical: phaseOf("critical"),
		trouble: null,
		missing: 0,
	};
}

const unlessPending = (phase: Phase): Phase =>
	phase.phase === "pending" ? NORMAL : phase;

/** When time alone may change it next, in epoch milliseconds; null where only a fact can. */
export function dueAt(rule: Timing, instance: Instance): number | null {
	const due: number[] = [];
	for (const level of LEVELS) {
		const of = rule[level];
		const phase = instance[level];
		if (!of || phase.phase === "normal" || phase.phase === "firing") continue;
		due.push(
			phase.since +
				(phase.phase === "pending" ? of.forSeconds : of.keepFiringSeconds) *
					SECOND,
		);
	}
	if (instance.trouble && !instance.trouble.ripe)
		due.push(instance.trouble.since + (rule.noDataSeconds ?? 0) * SECOND);
	return due.length > 0 ? Math.min(...due) : null;
}
