import type { Db } from "../../db/client.ts";
import { ALL, type Dimension } from "../metrics/dimension.ts";
import type { Observation } from "../metrics/observation.ts";
import {
	observeSplit,
	questionKey,
	type ReadingBase,
	type SplitQuestion,
} from "../metrics/observe-split.server.ts";
import { formatPeriod, type Period } from "../metrics/period.ts";
import { formatScope, type Scope, scopeDimensions } from "../metrics/scope.ts";

import { scopeWritten } from "./scope-written.ts";

export interface ValueQuestion {
	readonly metric: string;
	/** As formatScope writes it. */
	readonly scope: string;
	readonly period: Period;
}

/** Thousands of questions share a few periods. */
const texts = new WeakMap<Period, string>();

function textOf(period: Period): string {
	let text = texts.get(period);
	if (text === undefined) {
		text = formatPeriod(period);
		texts.set(period, text);
	}
	return text;
}

export const valueKey = ({ metric, scope, period }: ValueQuestion): string =>
	`${metric} ${scope} ${textOf(period)}`;

interface Split {
	readonly within: Scope;
	readonly by: Dimension | null;
	readonly member: number;
	/** Equal for those that are read together. */
	readonly name: string;
}

/** A scope as one member of its last dimension, within the rest of it: scopes that differ in that member alone are read together. */
function splitOf(text: string): Split | null {
	const scope = scopeWritten(text);
	if (!scope) return null;
	const by = scopeDimensions(scope).at(-1) ?? null;
	if (by === null) return { within: scope, by, member: ALL, name: "" };
	const { [by]: member = ALL, ...within } = scope;
	return { within, by, member, name: `${by} ${formatScope(within)}` };
}

/**
 * Values of any metrics, scopes and periods, each as `observe` gives it; none of what is no scope or no metric, in as few readings as there are
 * kinds of scope and of period. Where every scope is asked for every period, periods need no readings of their own.
 */
export async function readValues(
	db: Db,
	base: ReadingBase,
	questions: Iterable<ValueQuestion>,
	{
		inputs,
		everyPeriod = false,
		now,
	}: {
		readonly inputs: boolean;
		readonly everyPeriod?: boolean;
		readonly now: Date;
	},
): Promise<ReadonlyMap<string, Observation>> {
	const groups = new Map<
		string,
		{
			readonly within: Scope;
			readonly by: Dimension | null;
			readonly members: Map<number, string>;
			readonly asked: Map<string, SplitQuestion>;
		}
	>();
	const splits = new Map<string, Split | null>();
	for (const { metric, scope, period } of questions) {
		let split = splits.get(scope);
		if (split === undefined) {
			split = splitOf(scope);
			splits.set(scope, split);
		}
		if (!split) continue;
		const { within, by, member } = split;
		const apart = everyPeriod ? "" : textOf(period);
		const name = `${apart} ${split.name}`;
		let group = groups.get(name);
		if (!group) {
			group = { within, by, members: new Map(), asked: new Map() };
			groups.set(name, group);
		}
		group.members.set(member, scope);
		const question = { metric, period };
		group.asked.set(questionKey(question), question);
	}
	const values = new Map<string, Observation>();
	await Promise.all(
		[...groups.values()].map(async ({ within, by, members, asked }) => {
			const read = await observeSplit(db, base, {
				scope: within,
				by,
				memberIds: [...members.keys()],
				questions: [...asked.values()],
				compare: null,
				inputs,
				now,
			});
			for (const question of asked.values())
				for (const { memberId, total } of read.get(questionKey(question)) ?? [])
					values.set(
						valueKey({ ...question, scope: members.get(memberId) ?? "" }),
						total,
					);
		}),
	);
	return values;
}
