import type { Db } from "../../db/client.ts";
import { contributions } from "../metrics/contributions.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { type Dimension, NOT_KNOWN } from "../metrics/dimension.ts";
import {
	latestWords,
	type Words,
} from "../metrics/facts/latest-words.server.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import type { Grain } from "../metrics/grain.ts";
import type { Observation } from "../metrics/observation.ts";
import { observe } from "../metrics/observe.server.ts";
import { type Period, rolling } from "../metrics/period.ts";
import type { Scope } from "../metrics/scope.ts";
import type { Rule, Window } from "./rule.ts";
import { periodOf } from "./window.ts";

/** The finer parts of a scope in which a cause is looked for, the most telling first. */
const LOOKED_THROUGH: readonly Dimension[] = [
	"product",
	"lot",
	"line",
	"region",
	"store",
	"channel",
];
const CONTRIBUTORS = 3;
const WORDS = 3;

export interface Contributor {
	readonly dimension: Dimension;
	readonly memberId: number;
	/** Of the change against the window before, 1 is all of it. */
	readonly share: number;
	readonly current: Observation;
}

/** What a message says beside the value itself. */
export interface Evidence {
	readonly contributors: readonly Contributor[];
	readonly words: readonly Words[];
	readonly points: readonly Observation[];
	readonly grain: Grain;
	/** The value itself, as it is at this moment. */
	readonly total: Observation | null;
}

/** How a window's surroundings are drawn: long enough to see what is usual, in some dozens of points. */
const SURROUNDINGS: Readonly<Record<Window, { period: Period; grain: Grain }>> =
	{
		"15-minutes": { period: { kind: "recent", minutes: 1440 }, grain: "hour" },
		"1-hour": { period: { kind: "recent", minutes: 2880 }, grain: "hour" },
		"24-hours": { period: rolling(28), grain: "day" },
		"7-days": { period: rolling(60), grain: "day" },
		"28-days": { period: rolling(90), grain: "day" },
		"last-day": { period: rolling(28), grain: "day" },
		"last-week": { period: rolling(180), grain: "week" },
		"last-month": { period: rolling(365), grain: "month" },
		"last-quarter": { period: rolling(730), grain: "month" },
	};

const HAS_PARTS = ["sum", "ratio", "difference-of-shares"];

async function findContributors(
	db: Db,
	metric: MetricDefinition,
	scope: Scope,
	window: Window,
	now: Date,
): Promise<Contributor[]> {
	if (!HAS_PARTS.includes(metric.formula.kind)) return [];
	const { dimensions } = needsOf(metric.formula);
	const free = LOOKED_THROUGH.filter(
		(name) => dimensions.includes(name) && scope[name] === undefined,
	);
	// A product's line says nothing more of it.
	const by = free.find(
		(name) => name !== "line" || scope.product === undefined,
	);
	if (!by) return [];
	const { observed } = await observe(
		{ db },
		{
			metrics: [metric.key],
			scope,
			by,
			period: periodOf(window),
			compare: "previous",
			now,
		},
	);
	const [one] = observed;
	if (!one?.compared) return [];
	const { total, compared, members } = one;
	return contributions(
		{ current: total, previous: compared },
		members.map(({ memberId, total, compared }) => ({
			memberId,
			current: total,
			previous: compared,
		})),
		metric.formula.kind === "sum",
	)
		.filter(({ memberId, share }) => memberId !== NOT_KNOWN && share > 0)
		.slice(0, CONTRIBUTORS)
		.flatMap(({ memberId, share }) => {
			const member = members.find((each) => each.memberId === memberId);
			return member
				? [{ dimension: by, memberId, share, current: member.total }]
				: [];
		});
}

/** Reads what stands behind an alert's value at this moment. */
export async function readEvidence(
	db: Db,
	{
		rule,
		metric,
		scope,
		seesPersonal = false,
		now,
	}: {
		readonly rule: Pick<Rule, "window" | "metric">;
		readonly metric: MetricDefinition;
		readonly scope: Scope;
		readonly seesPersonal?: boolean;
		readonly now: Date;
	},
): Promise<Evidence> {
	const { period, grain } = SURROUNDINGS[rule.window];
	const [{ observed }, contributors] = await Promise.all([
		observe(
			{ db },
			{
				metrics: [metric.key],
				scope,
				period: periodOf(rule.window),
				pointsPeriod: period,
				grain,
				now,
			},
		),
		findContributors(db, metric, scope, rule.window, now),
	]);
	const [one] = observed;
	return {
		contributors,
		points: one?.points ?? [],
		grain,
		total: one?.total ?? null,
		words: one
			? await latestWords(db, {
					metric,
					scope,
					of: one.total,
					limit: WORDS,
					seesPersonal,
					now,
				})
			: [],
	};
}
