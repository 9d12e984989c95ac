import { memberNames } from "../../db/queries/member-names.server.ts";
import {
	readSettings,
	readSourceStates,
} from "../../db/queries/metric-settings.server.ts";
import { calendarOf } from "../metrics/calendar.ts";
import { figureKey } from "../metrics/figure.ts";
import type { Grain } from "../metrics/grain.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import type { MetricErrorCode } from "../metrics/metric-error.ts";
import { observe } from "../metrics/observe.server.ts";
import type { Observed } from "../metrics/observe-types.ts";
import { readFigures } from "../metrics/read-figures.server.ts";
import { scopeDimensions } from "../metrics/scope.ts";
import { knownMetrics } from "./known-metrics.server.ts";
import { metricRefusal } from "./metric-refusal.ts";
import { isMetricTile, type Tile } from "./tile.ts";
import {
	askedTogether,
	figureOf,
	type QuestionGroup,
	type TileQuestion,
	throughOf,
	tileQuestion,
} from "./tile-question.ts";
import type { TileReading, TilesReading } from "./tile-reading.ts";

/** So many members a breakdown shows on a board; its metric's page has them all. */
const MOST_MEMBERS = 12;

/** What each question of a group is answered. */
async function observeGroup(
	context: ReaderContext,
	{ grain, questions }: QuestionGroup,
	now: Date,
): Promise<[TileQuestion, Observed][]> {
	const [first] = questions;
	if (!first) return [];
	const { observed } = await observe(context, {
		metrics: [...new Set(questions.map(({ metric }) => metric.key))],
		scope: first.scope,
		period: first.period,
		grain,
		by: "by" in first.tile ? first.tile.by : null,
		compare: "previous",
		now,
	});
	return questions.flatMap((question) =>
		observed
			.filter(({ metric }) => metric.key === question.metric.key)
			.map((one): [TileQuestion, Observed] => [question, one]),
	);
}

/** Everything a board shows, as few readings as possible: all numbers in one, charts and breakdowns that ask alike together. */
export async function readTiles(
	context: ReaderContext,
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
	const read = tiles.map((tile): TileQuestion | TileReading =>
		isMetricTile(tile) ? tileQuestion(tile, metrics) : { is: "text", tile },
	);
	const questions = read.filter(
		(each): each is TileQuestion => !("is" in each),
	);
	const numbers = questions.filter(({ tile }) => tile.form === "number");
	const others = questions.filter(({ tile }) => tile.form !== "number");
	const observed = new Map<TileQuestion, Observed & { grain: Grain | null }>();
	const failed = new Map<TileQuestion, MetricErrorCode>();
	const [figures] = await Promise.all([
		readFigures(context, { figures: numbers.map(figureOf), now }),
		...askedTogether(others, calendar, now).map(async (group) => {
			try {
				for (const [question, one] of await observeGroup(context, group, now))
					observed.set(question, { ...one, grain: group.grain });
			} catch (error) {
				for (const question of group.questions)
					failed.set(question, metricRefusal(error));
			}
		}),
	]);
	const answer = (question: TileQuestion): TileReading => {
		const { tile, metric, scope } = question;
		const subject = {
			metric,
			scope,
			completeThrough: throughOf(question, sources, now),
		};
		const key = figureKey(figureOf(question));
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
