import { type Problem, quoted } from "./problem.ts";
import type { Receiver } from "./route.ts";

const SECOND = 1000;

export interface EscalationStep {
	/** After the alert began to fire. */
	readonly afterSeconds: number;
	readonly receivers: readonly Receiver[];
}

/** A running alert's own: the steps are those of the moment it fired, whatever became of the policy. */
export interface EscalationState {
	readonly steps: readonly EscalationStep[];
	/** Epoch milliseconds. */
	readonly firedAt: number;
	readonly stepsDone: number;
	readonly acknowledged: boolean;
}

/** The step that comes next, by its place in the list, and when; null where somebody is on it or all steps are done. */
export function nextEscalation({
	steps,
	firedAt,
	stepsDone,
	acknowledged,
}: EscalationState): { readonly step: number; readonly dueAt: number } | null {
	const next = steps[stepsDone];
	return acknowledged || !next
		? null
		: { step: stepsDone, dueAt: firedAt + next.afterSeconds * SECOND };
}

export const MOST_STEPS = 10;
export const LONGEST_DELAY_SECONDS = 7 * 86_400;

export type StepProblem = Problem<
	"steps-count" | "delay" | "delay-not-later" | "receiver-missing"
>;

/** What is wrong with a policy's steps; empty where nothing is. */
export function checkSteps(steps: readonly EscalationStep[]): StepProblem[] {
	const problems: StepProblem[] = [];
	const refuse = (
		code: StepProblem["code"],
		field: string,
		value: number,
		allowed: StepProblem["allowed"],
	) => problems.push({ code, field, value: quoted(value), allowed });
	if (steps.length < 1 || steps.length > MOST_STEPS)
		refuse("steps-count", "steps", steps.length, [1, MOST_STEPS]);
	for (const [i, { afterSeconds, receivers }] of steps.entries()) {
		const before = steps[i - 1]?.afterSeconds;
		const field = `steps.${i}.afterSeconds`;
		if (
			!Number.isInteger(afterSeconds) ||
			afterSeconds < 1 ||
			afterSeconds > LONGEST_DELAY_SECONDS
		)
			refuse("delay", field, afterSeconds, [1, LONGEST_DELAY_SECONDS]);
		else if (before !== undefined && afterSeconds <= before)
			refuse("delay-not-later", field, afterSeconds, [
				before + 1,
				LONGEST_DELAY_SECONDS,
			]);
		if (receivers.length === 0)
			refuse("receiver-missing", `steps.${i}.receivers`, 0, []);
	}
	return problems;
}
