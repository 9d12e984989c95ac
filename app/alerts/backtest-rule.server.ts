import type { Db } from "../../db/client.ts";
import { ALL } from "../metrics/dimension.ts";
import type { Observation } from "../metrics/observation.ts";
import { observe } from "../metrics/observe.server.ts";
import { type Episode, replay } from "./backtest.ts";
import type { Evaluation, UsualRange } from "./evaluation.ts";
import { measure } from "./measure.ts";
import { replaySilence, type Silence } from "./replay-silence.ts";
import type { RuleContent } from "./rule.ts";
import { stepOf, type TrialStep, trialInstants } from "./trial-steps.ts";
import { comparableWeeks, usualRange } from "./usual-range.ts";
import { periodOf } from "./window.ts";

const WEEKS = 8;

/** What is tried: neither name nor people matter. */
export type TriedRule = Pick<
	RuleContent,
	| "metric"
	| "scope"
	| "by"
	| "window"
	| "condition"
	| "warning"
	| "critical"
	| "noDataSeconds"
>;

export interface TrialPoint {
	/** Epoch milliseconds. */
	readonly at: number;
	readonly value: number | null;
	/** What the thresholds are held against. */
	readonly measured: number | null;
}

/** What a rule would have done for the scope, or for one value of its dimension. */
export interface TriedInstance {
	/** ALL without a dimension. */
	readonly memberId: number;
	readonly points: readonly TrialPoint[];
	readonly episodes: readonly Episode[];
	readonly silences: readonly Silence[];
}

export interface Trial {
	readonly step: TrialStep;
	/** The first and the last instant that was looked at. */
	readonly from: number;
	readonly until: number;
	/** Most facts first. */
	readonly instances: readonly TriedInstance[];
	/** How many there are, of which the largest were tried. */
	readonly instanceCount: number;
}

interface Seen {
	readonly total: Observation;
	readonly compared: Observation | null;
}

/** What a rule would have done in the past, by the same steps as the rule in force, all values from one reading. */
export async function backtestRule(
	db: Db,
	rule: TriedRule,
	timeZone: string,
	now: Date,
): Promise<Trial> {
	const instants = trialInstants(rule.window, timeZone, now.getTime());
	const isUsual = rule.condition.kind === "usual";
	const weeksOf = new Map(
		isUsual
			? instants.map((at) => [
					at,
					comparableWeeks(new Date(at), timeZone, WEEKS).map((week) =>
						week.getTime(),
					),
				])
			: [],
	);
	const asked = [
		...new Set([...instants, ...[...weeksOf.values()].flat()]),
	].sort((a, b) => a - b);
	const { observed } = await observe(
		{ db },
		{
			metrics: [rule.metric],
			scope: rule.scope,
			by: rule.by,
			period: periodOf(rule.window),
			compare: rule.condition.kind === "change" ? "previous" : null,
			endings: asked.map((at) => new Date(at)),
			now,
		},
	);
	const [one] = observed;
	if (!one) throw new Error(`nothing observed of '${rule.metric}'`);
	const { target } = one.metric;
	const members =
		rule.by === null
			? [ALL]
			: (one.endings[0]?.members ?? []).map(({ memberId }) => memberId);
	const instances = members.map((memberId, place): TriedInstance => {
		const seen = new Map<number, Seen>(
			one.endings.map((ending) => [
				ending.at.getTime(),
				rule.by === null ? ending : (ending.members[place] as Seen),
			]),
		);
		const usualAt = (at: number): UsualRange | null =>
			usualRange(
				(weeksOf.get(at) ?? []).flatMap((week) => {
					const { value = null, sample = 0 } = seen.get(week)?.total ?? {};
					return value === null ? [] : [{ value, sample }];
				}),
			);
		const steps = instants.map((at) => {
			const { total, compared } = seen.get(at) as Seen;
			const evaluation = measure(rule, {
				current: total,
				previous: compared,
				target,
				usual: isUsual ? usualAt(at) : null,
			});
			return { at, evaluation };
		});
		return {
			memberId,
			points: steps.map(pointOf),
			episodes: replay(rule, steps),
			silences: replaySilence(rule, steps),
		};
	});
	return {
		step: stepOf(rule.window),
		from: instants[0] ?? now.getTime(),
		until: instants.at(-1) ?? now.getTime(),
		instances,
		instanceCount: rule.by === null ? 1 : one.endingMembers,
	};
}

function pointOf({
	at,
	evaluation,
}: {
	readonly at: number;
	readonly evaluation: Evaluation;
}): TrialPoint {
	const { value = null, measured = null } =
		"basis" in evaluation ? evaluation.basis : {};
	return { at, value, measured };
}
