import { LONGEST_NAME } from "./check-rota.ts";
import {
	checkSteps,
	type EscalationStep,
	type StepProblem,
} from "./escalation.ts";
import { type Problem, quoted } from "./problem.ts";

export interface PolicyContent {
	readonly name: string;
	readonly steps: readonly EscalationStep[];
}

export type PolicyProblem = StepProblem | Problem<"name">;

/** What is wrong with an escalation policy; empty where nothing is. */
export function checkPolicy({ name, steps }: PolicyContent): PolicyProblem[] {
	const isNamed = name.trim() !== "" && name.length <= LONGEST_NAME;
	return [
		...(isNamed
			? []
			: [
					{
						code: "name",
						field: "name",
						value: quoted(name),
						allowed: [1, LONGEST_NAME],
					} as const,
				]),
		...checkSteps(steps),
	];
}
