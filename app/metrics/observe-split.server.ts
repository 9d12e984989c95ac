import type { Db } from "../../db/client.ts";
import {
	readSettings,
	readSourceStates,
} from "../../db/queries/metric-settings.server.ts";
import { calendarOf } from "./calendar.ts";
import type { MetricDefinition } from "./definition.ts";
import { ALL, type Dimension } from "./dimension.ts";
import type { Comparison } from "./grain.ts";
import { loadDefinitions } from "./load-definitions.server.ts";
import type { MemberSeries } from "./observation.ts";
import { observeMembers } from "./observe-members.server.ts";
import { formatPeriod, type Period } from "./period.ts";
import { type Scope, scopeDimensions } from "./scope.ts";
import { type PlannedSubject, planSubjects } from "./subject.ts";

/** What every reading needs beside the sums; read once for many readings that belong together. */
export interface ReadingBase {
	readonly settings: Awaited<ReturnType<typeof readSettings>>;
	readonly sources: Awaited<ReturnType<typeof readSourceStates>>;
	/** By their keys. */
	readonly definitions: ReadonlyMap<string, MetricDefinition>;
}

export async function readBase(db: Db): Promise<ReadingBase> {
	const [settings, sources, definitions] = await Promise.all([
		readSettings(db),
		readSourceStates(db),
		loadDefinitions(db, "all"),
	]);
	return {
		settings,
		sources,
		definitions: new Map(definitions.map((one) => [one.key, one])),
	};
}

/** A metric over a period. */
export interface SplitQuestion {
	readonly metric: string;
	readonly period: Period;
}

export interface SplitRequest {
	readonly scope: Scope;
	/** Null: the scope as a whole, under the member ALL. */
	readonly by: Dimension | null;
	readonly memberIds: readonly number[];
	/** Of metrics that are defined; others are left out. */
	readonly questions: readonly SplitQuestion[];
	readonly compare: Comparison | null;
	readonly inputs?: boolean;
	readonly now: Date;
}

/** A question's name in the answer. */
export const questionKey = ({ metric, period }: SplitQuestion): string =>
	`${metric} ${formatPeriod(period)}`;

/**
 * As `observe` answers for these members of a dimension, by question, without the whole that nobody asked for. However many metrics and periods,
 * it is one statement a kind, so that what is not folded is gone through once.
 */
export async function observeSplit(
	db: Db,
	{ settings, sources, definitions }: ReadingBase,
	request: SplitRequest,
): Promise<Map<string, readonly MemberSeries[]>> {
	const { scope, by, memberIds, questions, compare, now } = request;
	const calendar = calendarOf(
		settings.time_zone,
		settings.fiscal_year_start_month,
	);
	const dimensions = scopeDimensions(scope);
	if (by !== null && !dimensions.includes(by)) dimensions.push(by);
	const keys: string[] = [];
	const subjects: PlannedSubject[] = [];
	for (const some of Map.groupBy(questions, ({ period }) =>
		formatPeriod(period),
	).values()) {
		const period = (some[0] as SplitQuestion).period;
		const wanted = [...new Set(some.map(({ metric }) => metric))].flatMap(
			(key) => definitions.get(key) ?? [],
		);
		for (const subject of planSubjects(calendar, wanted, sources, dimensions, {
			metrics: [],
			period,
			compare,
			inputs: request.inputs ?? false,
			now,
		})) {
			keys.push(questionKey({ metric: subject.metric.key, period }));
			subjects.push(subject);
		}
	}
	const members = await observeMembers(
		db,
		{ calendar, scope, by, now: now.getTime() },
		subjects,
		by === null ? [ALL] : memberIds,
	);
	return new Map(keys.map((key, i) => [key, members[i] ?? []]));
}
