import type { Calendar } from "../metrics/calendar.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { FigureQuestion } from "../metrics/figure.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import { completeThrough, type SourceState } from "../metrics/freshness.ts";
import type { Grain } from "../metrics/grain.ts";
import { type Period, parsePeriod, rolling } from "../metrics/period.ts";
import { resolvePeriod } from "../metrics/resolve-period.ts";
import { parseScope, type Scope } from "../metrics/scope.ts";
import { chooseGrain } from "../metrics/split-span.ts";
import { metricRefusal } from "./metric-refusal.ts";
import type { MetricTile } from "./tile.ts";
import type { TileReading } from "./tile-reading.ts";

/** A tile with its texts read. */
export interface TileQuestion {
	readonly tile: MetricTile;
	readonly metric: MetricDefinition;
	readonly scope: Scope;
	readonly period: Period | null;
}

export function tileQuestion(
	tile: MetricTile,
	metrics: ReadonlyMap<string, MetricDefinition>,
): TileQuestion | Extract<TileReading, { is: "unreadable" }> {
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
		return { is: "unreadable", tile, code: metricRefusal(error) };
	}
}

export const figureOf = ({
	metric,
	scope,
	period,
}: TileQuestion): FigureQuestion => ({ metric: metric.key, scope, period });

/** A chart's step: its own, else what suits the period; what is known by days only has no hours. */
export function grainOf(
	{ tile, metric, period }: TileQuestion,
	calendar: Calendar,
	now: Date,
): Grain | null {
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
}

/** How far all of the metric's sources have come. */
export function throughOf(
	{ metric }: TileQuestion,
	sources: readonly SourceState[],
	now: Date,
): string | null {
	const { kinds } = needsOf(metric.formula);
	const instants = sources
		.filter(({ kind }) => kinds.includes(kind))
		.map((source) => completeThrough(source, now.getTime()).through)
		.filter((through) => through !== null);
	return instants.length === 0
		? null
		: new Date(Math.min(...instants)).toISOString();
}

export interface QuestionGroup {
	readonly grain: Grain | null;
	readonly questions: readonly TileQuestion[];
}

/** Tiles that one call answers: the same scope and period, and the same step or split. */
export function askedTogether(
	questions: readonly TileQuestion[],
	calendar: Calendar,
	now: Date,
): QuestionGroup[] {
	const groups = new Map<
		string,
		{ grain: Grain | null; questions: TileQuestion[] }
	>();
	for (const question of questions) {
		const { tile } = question;
		const grain = grainOf(question, calendar, now);
		const by = "by" in tile ? tile.by : "";
		const name = [tile.scope, tile.period, grain, by].join(" ");
		const group = groups.get(name) ?? { grain, questions: [] };
		groups.set(name, group);
		group.questions.push(question);
	}
	return [...groups.values()];
}
