import type { Db } from "../../db/client.ts";
import {
	readSettings,
	readSourceStates,
} from "../../db/queries/metric-settings.server.ts";
import { calendarOf } from "./calendar.ts";
import type { MetricDefinition } from "./definition.ts";
import type { Dimension } from "./dimension.ts";
import { loadDefinitions } from "./load-definitions.server.ts";
import type { MemberSeries } from "./observation.ts";
import { observeMembers } from "./observe-members.server.ts";
import type { ObserveRequest } from "./observe-types.ts";
import { scopeDimensions, WHOLE_COMPANY } from "./scope.ts";
import { planSubjects } from "./subject.ts";

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

export interface SplitRequest
	extends Pick<ObserveRequest, "scope" | "period" | "compare" | "now"> {
	/** Those that are defined; others are left out. */
	readonly metrics: readonly string[];
	readonly by: Dimension;
	readonly memberIds: readonly number[];
}

/** As `observe` answers for these members of a dimension, by metric, without the whole that nobody asked for. */
export async function observeSplit(
	db: Db,
	{ settings, sources, definitions }: ReadingBase,
	request: SplitRequest,
): Promise<Map<string, readonly MemberSeries[]>> {
	const calendar = calendarOf(
		settings.time_zone,
		settings.fiscal_year_start_month,
	);
	const scope = request.scope ?? WHOLE_COMPANY;
	const { by, memberIds } = request;
	const wanted = request.metrics.flatMap((key) => definitions.get(key) ?? []);
	const subjects = planSubjects(
		calendar,
		wanted,
		sources,
		[...new Set([...scopeDimensions(scope), by])],
		request,
	);
	const members = await observeMembers(
		db,
		{ calendar, scope, by, now: request.now.getTime() },
		subjects,
		memberIds,
	);
	return new Map(
		subjects.map(({ metric }, i) => [metric.key, members[i] ?? []]),
	);
}
