import type { Db } from "../../db/client.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import {
	readSettings,
	readSourceStates,
} from "../../db/queries/metric-settings.server.ts";
import { calendarOf } from "../metrics/calendar.ts";
import {
	type Figure,
	type FigureQuestion,
	figureKey,
} from "../metrics/figure.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import { completeThrough } from "../metrics/freshness.ts";
import type { Grain } from "../metrics/grain.ts";
import type { MetricError, MetricErrorCode } from "../metrics/metric-error.ts";
import type {
	MemberName,
	MemberSeries,
	Observation,
} from "../metrics/observation.ts";
import { observe } from "../metrics/observe.server.ts";
import type { Observed } from "../metrics/observe-types.ts";
import { type Period, parsePeriod, rolling } from "../metrics/period.ts";
import { readFigures } from "../metrics/read-figures.server.ts";
import { resolvePeriod } from "../metrics/resolve-period.ts";
import { parseScope, type Scope, scopeDimensions } from "../metrics/scope.ts";
import { chooseGrain } from "../metrics/split-span.ts";
import { type KnownMetric, knownMetrics } from "./known-metrics.server.ts";
import {
	type ChartContent,
	isMetricTile,
	type MetricTile,
	type SplitContent,
	type TextContent,
	type Tile,
} from "./tile.ts";

type Numbered<Content> = Content & { readonly id: number };

interface Subject {
	readonly metric: KnownMetric;
	readonly scope: Scope;
	readonly completeThrough: string | null;
}

/** What a tile shows at that moment. */
export type TileReading =
	| { readonly is: "text"; readonly tile: Numbered<TextContent> }
	| {
			readonly is: "number";
			readonly tile: MetricTile;
			readonly subject: Subject;
			readonly figureKey: string;
			readonly figure: Figure;
	  }
	| {
			readonly is: "chart";
			readonly tile: Numbered<ChartContent>;
			readonly subject: Subject;
			readonly grain: Grain;
			readonly total: Observation;
			readonly compared: Observation | null;
			readonly points: readonly Observation[];
	  }
	| {
			readonly is: "split";
			readonly tile: Numbered<SplitContent>;
			readonly subject: Subject;
			readonly total: Observation;
			readonly members: readonly MemberSeries[];
			readonly memberCount: number;
	  }
	/** The metric is gone, or can't be read that way any more: the rest of the board stays. */
	| {
			readonly is: "unreadable";
			readonly tile: MetricTile;
			readonly code: MetricErrorCode;
	  };

export interface TilesReading {
	readonly tiles: readonly TileReading[];
	/** Names of every member that the tiles mention. */
	readonly names: readonly MemberName[];
}

/** So many members a breakdown shows on a board; its metric's page has them all. */
const MOST_MEMBERS = 12;

/** A tile with its texts read. */
interface Question {
	readonly tile: MetricTile;
	readonly metric: KnownMetric;
	readonly scope: Scope;
	readonly period: Period | null;
}

const codeOf = (error: unknown): MetricErrorCode => {
	if (error instanceof Error && "code" in error && error.name === "MetricError")
		return (error as MetricError).code;
	throw error;
};

function questionOf(
	tile: MetricTile,
	metrics: ReadonlyMap<string, KnownMetric>,
): Question | TileReading {
	const metric = metrics.get(tile.metric);
	if (!metric) return { is: "unreadable", tile, code: "unknown-metric" };
	try {
		return {
			tile,
			metric,
			scope: parseScope(tile.scope),
			period: tile.period ? parsePeriod(tile.period) : null,
		};
	} catch (error) {
		return { is: "unreadable", tile, code: codeOf(error) };
	}
}

/** Tiles that one call answers: the same scope and period, and the same step or split. */
function together(
	questions: readonly Question[],
	grainOf: (question: Question) => Grain | null,
) {
	const groups = new Map<
		string,
		{ grain: Grain | null; questions: Question[] }
	>();
	for (const question of questions) {
		const { tile } = question;
		const grain = grainOf(question);
		const by = "by" in tile ? tile.by : "";
		const name = [tile.scope, tile.period, grain, by].join(" ");
		const group = groups.get(name) ?? { grain, questions: [] };
		groups.set(name, group);
		group.questions.push(question);
	}
	return [...groups.values()];
}

/** Everything a board shows, as few readings as possible: all numbers in one, charts and breakdowns that ask alike together. */
export async function readTiles(
	context: { readonly db: Db },
	tiles: readonly Tile[],
	now: Date,
): Promise<TilesReading> {
	const { db } = context;
	const [metrics, settings, sources] = await Promise.all([
		knownMetrics(db),
		readSettings(db),
		readSourceStates(db),
	]);
	const calendar = calendarOf(
		settings.time_zone,
		settings.fiscal_year_start_month,
	);
	const read = tiles.map((tile): Question | TileReading =>
		isMetricTile(tile) ? questionOf(tile, metrics) : { is: "text", tile },
	);
	const questions = read.filter((each): each is Question => !("is" in each));
	const numbers = questions.filter(({ tile }) => tile.form === "number");
	const others = questions.filter(({ tile }) => tile.form !== "number");
	const grainOf = ({ tile, metric, period }: Question): Grain | null => {
		if (tile.form !== "chart") return null;
		const { wholeDays } = needsOf(metric.formula);
		const span = resolvePeriod(
			calendar,
			period ?? rolling(metric.windowDays),
			now.getTime(),
			wholeDays,
		);
		const grain = tile.grain ?? chooseGrain(span);
		return grain === "hour" && wholeDays ? "day" : grain;
	};
	const keyed = (question: Question): FigureQuestion => ({
		...question,
		metric: question.metric.key,
	});
	const observed = new Map<Question, Observed & { grain: Grain | null }>();
	const failed = new Map<Question, MetricErrorCode>();
	const [figures] = await Promise.all([
		readFigures(context, { figures: numbers.map(keyed), now }),
		...together(others, grainOf).map(async ({ grain, questions: group }) => {
			const [first] = group;
			if (!first) return;
			try {
				const answer = await observe(context, {
					metrics: [...new Set(group.map(({ metric }) => metric.key))],
					scope: first.scope,
					period: first.period,
					grain,
					by: "by" in first.tile ? first.tile.by : null,
					compare: "previous",
					now,
				});
				for (const question of group) {
					const one = answer.observed.find(
						({ metric }) => metric.key === question.metric.key,
					);
					if (one) observed.set(question, { ...one, grain });
				}
			} catch (error) {
				for (const question of group) failed.set(question, codeOf(error));
			}
		}),
	]);
	const throughOf = ({ metric }: Question): string | null => {
		const { kinds } = needsOf(metric.formula);
		const instants = sources
			.filter(({ kind }) => kinds.includes(kind))
			.map((source) => completeThrough(source, now.getTime()).through)
			.filter((through) => through !== null);
		return instants.length === 0
			? null
			: new Date(Math.min(...instants)).toISOString();
	};
	const answer = (question: Question): TileReading => {
		const { tile, metric, scope } = question;
		const subject = { metric, scope, completeThrough: throughOf(question) };
		const key = figureKey(keyed(question));
		const figure = figures.get(key);
		if (tile.form === "number" && figure)
			return { is: "number", tile, subject, figureKey: key, figure };
		const one = observed.get(question);
		if (one && tile.form === "chart" && one.grain)
			return {
				is: "chart",
				tile,
				subject,
				grain: one.grain,
				total: one.total,
				compared: one.compared,
				points: one.points,
			};
		if (one && (tile.form === "bars" || tile.form === "table"))
			return {
				is: "split",
				tile,
				subject,
				total: one.total,
				members: one.members.slice(0, MOST_MEMBERS),
				memberCount: one.members.length,
			};
		return {
			is: "unreadable",
			tile,
			code: failed.get(question) ?? "unknown-metric",
		};
	};
	const readings = read.map((each) => ("is" in each ? each : answer(each)));
	const names = await memberNames(
		db,
		readings.flatMap((reading) => {
			const scope = "subject" in reading ? reading.subject.scope : {};
			return [
				...scopeDimensions(scope).map((dimension) => scope[dimension] ?? 0),
				...(reading.is === "split"
					? reading.members.map(({ memberId }) => memberId)
					: []),
			];
		}),
	);
	return { tiles: readings, names };
}
