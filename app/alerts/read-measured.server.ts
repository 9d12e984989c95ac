import type { Db } from "../../db/client.ts";
import { ALL, type Dimension } from "../metrics/dimension.ts";
import type { Observation } from "../metrics/observation.ts";
import {
	observeSplit,
	questionKey,
	readBase,
} from "../metrics/observe-split.server.ts";
import {
	formatScope,
	type Scope,
	scopeDimensions,
	WHOLE_COMPANY,
} from "../metrics/scope.ts";
import type { Rule } from "./rule.ts";
import { periodOf } from "./window.ts";

/** A rule and the values of its dimension that are wanted (ALL where it has none). */
export interface Asked {
	readonly rule: Rule;
	readonly members: readonly number[];
}

export interface Pair {
	readonly current: Observation;
	readonly previous: Observation | null;
}

/** What was read for a rule: by member, or why nothing could be. */
export type ReadRule = ReadonlyMap<number, Pair> | { readonly failed: string };

/** A question as it is read: a scope of one dimension alone is one value of a split by it, so that rules of many lines are one reading. */
interface Question {
	readonly rule: Rule;
	readonly scope: Scope;
	readonly by: Dimension | null;
	readonly members: readonly number[];
	/** Under which member of the reading the rule's own are found; null: under their own. */
	readonly single: number | null;
}

interface Group {
	readonly scope: Scope;
	readonly by: Dimension | null;
	readonly compares: boolean;
	readonly questions: Question[];
}

const askedOf = ({ metric, window }: Rule) => ({
	metric,
	period: periodOf(window),
});

function questionOf({ rule, members }: Asked): Question {
	const { scope, by } = rule;
	const [dimension, ...others] = scopeDimensions(scope);
	if (by !== null || dimension === undefined || others.length > 0)
		return { rule, scope, by, members, single: null };
	const single = scope[dimension] as number;
	return {
		rule,
		scope: WHOLE_COMPANY,
		by: dimension,
		members: [single],
		single,
	};
}

const messageOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).slice(0, 500);

const isAway = (error: unknown): boolean => {
	const code = (error as { code?: unknown } | null)?.code;
	return (
		typeof code === "string" &&
		(/^(08|57P|53)/.test(code) || /^E[A-Z]+$/.test(code))
	);
};

/**
 * The values of any number of rules: those that share scope and dimension in one reading, whatever their metrics and windows. A metric that can't be
 * read fails its own rules alone; that the database is away fails all of it.
 */
export async function readMeasured(
	db: Db,
	asked: readonly Asked[],
	now: Date,
): Promise<Map<number, ReadRule>> {
	const groups = new Map<string, Group>();
	for (const one of asked) {
		const question = questionOf(one);
		const { scope, by } = question;
		const compares = one.rule.condition.kind === "change";
		const name = `${formatScope(scope)} ${by} ${compares}`;
		const known = groups.get(name) ?? {
			scope,
			by,
			compares,
			questions: [],
		};
		groups.set(name, known);
		known.questions.push(question);
	}
	const found = new Map<number, ReadRule>();
	const base = await readBase(db);
	const read = async (group: Group): Promise<void> => {
		const { scope, by, compares, questions } = group;
		const read = await observeSplit(db, base, {
			scope,
			by,
			memberIds: [...new Set(questions.flatMap(({ members }) => members))],
			questions: questions.map(({ rule }) => askedOf(rule)),
			compare: compares ? "previous" : null,
			now,
		});
		const byQuestion = new Map(
			[...read].map(([key, members]) => [
				key,
				new Map(
					members.map(({ memberId, total, compared }): [number, Pair] => [
						memberId,
						{ current: total, previous: compared },
					]),
				),
			]),
		);
		for (const { rule, single } of questions) {
			const of: ReadonlyMap<number, Pair> =
				byQuestion.get(questionKey(askedOf(rule))) ?? new Map();
			const one = single === null ? undefined : of.get(single);
			found.set(
				rule.id,
				single === null ? of : new Map(one ? [[ALL, one]] : []),
			);
		}
	};
	await Promise.all(
		[...groups.values()].map(async (group) => {
			try {
				await read(group);
			} catch (error) {
				if (isAway(error)) throw error;
				// One of them may spoil it for all: each is read by itself.
				for (const question of group.questions)
					try {
						await read({ ...group, questions: [question] });
					} catch (alone) {
						if (isAway(alone)) throw alone;
						found.set(question.rule.id, { failed: messageOf(alone) });
					}
			}
		}),
	);
	return found;
}
