import type { Db } from "../../db/client.ts";
import { linesOfPerson } from "../../db/queries/company-members.server.ts";
import {
	memberNames,
	membersOfDimension,
	type NamedMember,
} from "../../db/queries/member-names.server.ts";
import { batchesWithRejects } from "../../db/queries/recent-rejects.server.ts";
import { countUnknownMembers } from "../../db/queries/unknown-members.server.ts";
import { placesOf } from "../alerts/alert-list.server.ts";
import { myFiringAlerts } from "../alerts/my-firing-alerts.server.ts";
import type { Role } from "../identity/role.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { SourceState } from "../metrics/freshness.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { MemberName } from "../metrics/observation.ts";
import {
	type Scope,
	scopeDimensions,
	WHOLE_COMPANY,
} from "../metrics/scope.ts";
import { readSourceList } from "../metrics/source-list.server.ts";
import {
	type ExplainedChange,
	explainChanges,
} from "./explain-changes.server.ts";
import type { Followed } from "./followed.ts";
import { readFollowed } from "./followed-metrics.server.ts";
import { KEY_METRICS } from "./key-metrics.ts";
import { type Need, whatNeedsMe } from "./needs-me.ts";
import { rankChanges } from "./rank-changes.ts";
import { readTiles, type Tile } from "./read-tiles.server.ts";
import { readWatched } from "./read-watched.server.ts";
import { keyMetricsFor } from "./split-table.server.ts";

const DAY = 86_400_000;
const CHANGES_SHOWN = 6;
/** More stand on their own page. */
const ALERTS_SHOWN = 5;
/** A page of batches; more are counted there. */
const REJECTS_READ = 50;

export interface HomePage {
	/** The reader's own lines. */
	readonly lines: readonly NamedMember[];
	/** Where the tiles count: one of the reader's lines, or the company. */
	readonly scope: Scope;
	readonly tiles: readonly Tile[];
	readonly changes: readonly ExplainedChange[];
	readonly needs: readonly Need[];
	/** What is followed, and those of it that still exist as tiles. */
	readonly followed: readonly Followed[];
	readonly followedTiles: readonly Tile[];
	readonly metrics: readonly MetricDefinition[];
	/** Of every member that the page mentions. */
	readonly names: readonly MemberName[];
	readonly sources: readonly SourceState[];
}

export interface HomeRequest {
	readonly person: { readonly id: number; readonly roles: readonly Role[] };
	/** A line of the reader's, `company`, or nothing: their first line, and for whoever has none the company. */
	readonly shown: number | "company" | null;
	readonly now: Date;
}

function scopeShown(
	lines: readonly NamedMember[],
	shown: HomeRequest["shown"],
): Scope {
	if (shown === "company") return WHOLE_COMPANY;
	const line = lines.find(({ id }) => id === shown) ?? lines[0];
	return line ? { line: line.id } : WHOLE_COMPANY;
}

/** Those of a list that are still defined. */
async function stillDefined(
	db: Db,
	followed: readonly Followed[],
): Promise<Followed[]> {
	if (followed.length === 0) return [];
	const known = new Set(
		(await loadDefinitions(db, "all")).map(({ key }) => key),
	);
	return followed.filter(({ metric }) => known.has(metric));
}

/** What a person sees each morning. */
export async function readHomePage(
	context: ReaderContext,
	{ person, shown, now }: HomeRequest,
): Promise<HomePage> {
	const { db } = context;
	const [lines, everyLine, followed, rejects, unknown, sourceList, alerts] =
		await Promise.all([
			linesOfPerson(db, person.id),
			membersOfDimension(db, "line"),
			readFollowed(db, person.id),
			batchesWithRejects(db, new Date(now.getTime() - DAY), REJECTS_READ),
			countUnknownMembers(db),
			readSourceList(db, now),
			myFiringAlerts(db, { personId: person.id, limit: ALERTS_SHOWN, now }),
		]);
	const own = new Set(lines.map(({ id }) => id));
	const scope = scopeShown(lines, shown);
	const [shownMetrics, defined] = await Promise.all([
		keyMetricsFor(db, scopeDimensions(scope)),
		stillDefined(db, followed),
	]);
	const mine = shownMetrics.map(({ key }) => ({ metric: key, scope }));
	const [{ tiles, sources }, { candidates, metrics }] = await Promise.all([
		readTiles(context, { tiles: [...mine, ...defined], now }),
		readWatched(context, {
			lines: everyLine.map(({ id }) => id),
			now,
		}),
	]);
	const ranked = rankChanges(candidates, { own, limit: CHANGES_SHOWN });
	const changes = await explainChanges(context, { ranked, candidates, now });
	const key = new Set<string>(KEY_METRICS);
	const needs = whatNeedsMe(person, {
		alerts,
		readings: candidates
			.filter(
				({ metric, line }) =>
					key.has(metric) && (line === null || own.has(line)),
			)
			.map(({ metric, line, current, aim }) => ({
				metric: { key: metric, ...aim },
				line,
				observation: current,
			})),
		sources: sourceList,
		rejects,
		unknownMembers: unknown.reduce((sum, { count }) => sum + count, 0),
	});
	const mentioned = [
		...alerts.flatMap(({ scope }) => placesOf(scope)),
		...defined.flatMap(({ scope: at }) =>
			scopeDimensions(at).map((dimension) => at[dimension] ?? 0),
		),
		...changes.flatMap(({ contributor }) =>
			contributor ? [contributor.memberId] : [],
		),
	];
	return {
		lines,
		scope,
		tiles: tiles.slice(0, mine.length),
		changes,
		needs,
		followed,
		followedTiles: tiles.slice(mine.length),
		metrics,
		names: [...everyLine, ...(await memberNames(db, mentioned))],
		sources,
	};
}
