import type { Level } from "../alerts/rule.ts";
import { may } from "../identity/policy.ts";
import type { Role } from "../identity/role.ts";
import { isClearlyOff } from "../metrics/aim.ts";
import type {
	MetricDefinition,
	MetricUnit,
	Translated,
} from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";

/** One thing that waits for the reader. Each room that asks something of people adds its kind here, a part to HomeState, and a sentence to the page. */
export type Need =
	| {
			readonly kind: "alert";
			readonly id: number;
			readonly name: string;
			readonly metric: string;
			/** Null for a metric that is gone. */
			readonly metricName: Translated | null;
			readonly unit: MetricUnit;
			/** As addresses write it. */
			readonly scope: string;
			readonly level: Level;
			readonly value: number | null;
			/** ISO. */
			readonly since: string;
			/** Who acknowledged it, in every language; null: nobody. */
			readonly acknowledgedBy: Translated | null;
	  }
	| {
			readonly kind: "off-target";
			readonly metric: string;
			/** Null is the whole company. */
			readonly line: number | null;
			readonly observation: Observation;
	  }
	| {
			readonly kind: "source-behind";
			readonly source: string;
			readonly facts: string;
			readonly completeThrough: string | null;
			readonly promiseMinutes: number;
	  }
	| {
			readonly kind: "rejects";
			readonly lines: number;
			readonly batches: number;
			/** Where it is one batch. */
			readonly batch: number | null;
	  }
	| { readonly kind: "unknown-members"; readonly count: number };

/** What is pressing comes first: an alert that fires is somebody's now, and people look at what is wrong with the company before what is wrong with its data. */
const ORDER = [
	"alert",
	"off-target",
	"source-behind",
	"rejects",
	"unknown-members",
] as const satisfies readonly Need["kind"][];

export interface HomeState {
	/** Those that fire and concern the reader, the gravest first. */
	readonly alerts: readonly Omit<Extract<Need, { kind: "alert" }>, "kind">[];
	/** Key metrics of the company and of the reader's lines. */
	readonly readings: readonly {
		readonly metric: Pick<MetricDefinition, "key" | "direction" | "target">;
		readonly line: number | null;
		readonly observation: Observation;
	}[];
	readonly sources: readonly {
		readonly source: string;
		readonly kind: string;
		readonly completeThrough: string | null;
		readonly promiseMinutes: number | null;
		readonly behindPromise: boolean;
	}[];
	/** Of the last day. */
	readonly rejects: readonly {
		readonly id: number;
		readonly rejected: number;
	}[];
	readonly unknownMembers: number;
}

function ofFacts({ sources, rejects, unknownMembers }: HomeState): Need[] {
	const needs: Need[] = sources.flatMap((one) =>
		one.behindPromise && one.promiseMinutes !== null
			? [
					{
						kind: "source-behind" as const,
						source: one.source,
						facts: one.kind,
						completeThrough: one.completeThrough,
						promiseMinutes: one.promiseMinutes,
					},
				]
			: [],
	);
	const [first, ...others] = rejects;
	if (first)
		needs.push({
			kind: "rejects",
			lines: rejects.reduce((sum, { rejected }) => sum + rejected, 0),
			batches: rejects.length,
			batch: others.length === 0 ? first.id : null,
		});
	if (unknownMembers > 0)
		needs.push({ kind: "unknown-members", count: unknownMembers });
	return needs;
}

/** What waits for a person, by what they answer for. */
export function whatNeedsMe(
	person: { readonly roles: readonly Role[] },
	state: HomeState,
): Need[] {
	const answers = (line: number | null) =>
		may(
			person,
			line === null ? "targets.answer-company" : "targets.answer-line",
		).allowed;
	const needs: Need[] = state.alerts.map((alert) => ({
		kind: "alert",
		...alert,
	}));
	const off: Need[] = state.readings
		.filter(
			({ metric, line, observation }) =>
				answers(line) && isClearlyOff(metric, observation),
		)
		.map(({ metric, line, observation }) => ({
			kind: "off-target",
			metric: metric.key,
			line,
			observation,
		}));
	needs.push(...off);
	if (may(person, "facts.tend").allowed) needs.push(...ofFacts(state));
	return needs.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
