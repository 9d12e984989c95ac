import type { Db } from "../../db/client.ts";
import type { ReadCard } from "../../db/queries/scorecard-reading.server.ts";
import { calendarOf, DAY } from "../metrics/calendar.ts";
import { addDays } from "../metrics/day.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { readBase } from "../metrics/observe-split.server.ts";
import type { CardContent, CardLine } from "./card.ts";
import type { Suspicion } from "./fair-play.ts";
import type { Forecast } from "./forecast.ts";
import { type CardForecast, forecastCard } from "./forecast-card.ts";
import { type Decimal, rounded } from "./fraction.ts";
import { type LineKin, readLineKin } from "./line-kin.server.ts";
import { planCard, rangeOf, type WrittenVersion } from "./plan-card.ts";
import { resultOfCard } from "./proof.ts";
import { readValues, valueKey } from "./read-values.server.ts";
import { readWeeks, type WeekValue, weeksKey } from "./read-weeks.server.ts";
import { scopeWritten } from "./scope-written.ts";
import type { Segment } from "./segments.ts";
import type { Stands } from "./stands.server.ts";
import { isUserMetric } from "./user-metrics.ts";

const RESPONSE_RATE = "nps-response-rate";

/** All that stands around a line, beside its value and score. */
export interface LineRead extends LineKin {
	/** As the latest stretch that has it says. */
	readonly line: CardLine;
	/** Null where a draft names a metric that there is none of. */
	readonly definition: MetricDefinition | null;
	readonly isUser: boolean;
	/** The last whole weeks before today, or before the card's end. */
	readonly weeks: readonly WeekValue[];
	/** Percent of those asked who answered, on the same days; null where nobody is asked. */
	readonly responseRate: number | null;
	/** A week ago; null where the line was not measured then. */
	readonly before: {
		readonly value: Decimal | null;
		readonly score: Decimal | null;
	} | null;
	readonly forecast: Forecast | null;
	readonly suspicions: readonly Suspicion[];
}

interface Said {
	readonly line: CardLine;
	/** Null where it has not begun. */
	readonly segment: Segment | null;
}

/** Each line once, as it was said last. */
function linesOf({ proof }: Stands, content: CardContent | null): Said[] {
	const said = new Map<string, Said>();
	for (const line of content?.lines ?? [])
		said.set(line.id, { line, segment: null });
	for (const segment of proof.segments)
		for (const line of segment.content.lines)
			said.set(line.id, { line, segment });
	return [...said.values()];
}

/** What a card's page says of each line, and where the whole of it is heading. */
export async function readLines(
	db: Db,
	{
		card,
		stands,
		versions,
	}: {
		readonly card: ReadCard;
		readonly stands: Stands;
		readonly versions: readonly WrittenVersion[];
	},
	now: Date,
): Promise<{
	readonly lines: readonly LineRead[];
	readonly forecast: CardForecast | null;
}> {
	const base = await readBase(db);
	const { settings } = base;
	const calendar = calendarOf(
		settings.time_zone,
		settings.fiscal_year_start_month,
	);
	const today = calendar.dayOf(now.getTime());
	const dates = { state: card.state, from: card.from_day, to: card.to_day };
	const isOver = stands.decided !== null || card.to_day < today;
	const { proof, earlier, suspects } = stands;
	const plan = planCard(dates, versions, card.to_day);
	const said = linesOf(
		stands,
		proof.segments.length === 0 ? (plan[0]?.content ?? null) : null,
	);
	const kept = new Map(
		proof.segments.flatMap(({ lines }) =>
			lines.map(({ definition }) => [definition.key, definition] as const),
		),
	);
	const definitionOf = ({ metric }: CardLine) =>
		kept.get(metric) ?? base.definitions.get(metric) ?? null;
	// Stretches to come may have lines that none has had so far.
	const watched = new Map(
		[...said.map(({ line }) => line), ...plan.flatMap((s) => s.content.lines)]
			.filter(
				({ metric, scope }) =>
					base.definitions.has(metric) && scopeWritten(scope) !== null,
			)
			.map((line) => [weeksKey(line), line]),
	);
	const rates = said.flatMap(({ line, segment }) =>
		segment && definitionOf(line)?.group === "nps"
			? [
					{
						metric: RESPONSE_RATE,
						scope: line.scope,
						period: rangeOf(segment),
					},
				]
			: [],
	);
	const [weeks, answered, kin] = await Promise.all([
		readWeeks(db, base, [...watched.values()], {
			before: isOver ? addDays(card.to_day, 1) : today,
			now,
		}),
		readValues(db, base, rates, { inputs: false, now }),
		readLineKin(
			db,
			card.id,
			said.map(({ line }) => line),
			now,
		),
	]);
	const outlook =
		isOver || proof.segments.length === 0
			? null
			: forecastCard({
					proof,
					plan,
					definitions: base.definitions,
					weeksOf: (line) => weeks.get(weeksKey(line)) ?? [],
					today,
					gone: (now.getTime() - calendar.dayStart(today)) / DAY,
				});
	const last = earlier?.segments.at(-1);
	const scored = earlier && resultOfCard(earlier).segments.at(-1);
	const beforeOf = ({ id }: CardLine): LineRead["before"] => {
		const score = scored?.lines.find(({ lineId }) => lineId === id);
		return score
			? {
					value: last?.lines.find(({ lineId }) => lineId === id)?.value ?? null,
					score: score.score && rounded(score.score, 2),
				}
			: null;
	};
	return {
		forecast: outlook?.card ?? null,
		lines: said.map(({ line, segment }): LineRead => {
			const definition = definitionOf(line);
			const rate =
				segment &&
				definition?.group === "nps" &&
				answered.get(
					valueKey({
						metric: RESPONSE_RATE,
						scope: line.scope,
						period: rangeOf(segment),
					}),
				);
			return {
				line,
				definition,
				isUser: definition ? isUserMetric(definition) : false,
				weeks: weeks.get(weeksKey(line)) ?? [],
				responseRate: rate ? rate.value : null,
				before: beforeOf(line),
				forecast: outlook?.lines.get(line.id) ?? null,
				suspicions: suspects.get(line.id) ?? [],
				under: null,
				below: [],
				...kin.get(line.id),
			};
		}),
	};
}
