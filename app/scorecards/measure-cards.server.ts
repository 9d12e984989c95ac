import type { Db } from "../../db/client.ts";
import type {
	CardsWanted,
	ReadCard,
} from "../../db/queries/scorecard-reading.server.ts";
import { calendarOf } from "../metrics/calendar.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import type { Observation } from "../metrics/observation.ts";
import type { Period } from "../metrics/period.ts";
import type { CardLine } from "./card.ts";
import type { KnownMetrics } from "./check-card.ts";
import { goneMetric } from "./gone-metric.ts";
import { measurable } from "./measurable.ts";
import {
	type PlannedSegment,
	periodOf,
	planCard,
	quartersBefore,
} from "./plan-card.ts";
import {
	type Evidence,
	type Judged,
	type Proof,
	type SegmentEvidence,
	valueText,
} from "./proof.ts";
import {
	type CardsRead,
	readCards,
	type WholeCard,
} from "./read-cards.server.ts";
import {
	readValues,
	type ValueQuestion,
	valueKey,
} from "./read-values.server.ts";
import { isUserMetric, NPS_METRIC } from "./user-metrics.ts";

export interface MeasuredRow {
	readonly card: ReadCard;
	/** Its sums are empty unless they were asked for. */
	readonly proof: Proof;
}

export interface MeasureOptions {
	readonly now: Date;
	/** With the sums behind every value, for a proof. */
	readonly inputs?: boolean;
	/** No fact is later than `now`, so all of a quarter that runs is what has passed of it. */
	readonly isPresent?: boolean;
}

type Place = Pick<CardLine, "metric" | "scope">;

interface MeasuredSegment {
	readonly segment: PlannedSegment;
	readonly period: Period;
}

interface Planned extends WholeCard {
	readonly segments: readonly MeasuredSegment[];
}

const asked = (place: Place, period: Period): ValueQuestion => ({
	metric: place.metric,
	scope: place.scope,
	period,
});

/** Whose NPS decides about the bonus. */
const npsOf = ({ content }: PlannedSegment): Place => ({
	metric: NPS_METRIC,
	scope: content.scope,
});

/** What one reading answered, by place and period. */
class Values {
	readonly #values: ReadonlyMap<string, Observation>;
	constructor(values: ReadonlyMap<string, Observation>) {
		this.#values = values;
	}
	of(place: Place, period: Period): Observation | undefined {
		return this.#values.get(valueKey(asked(place, period)));
	}
}

/** The lines that carry an earlier value because these days have no sound one. */
const carrying = (planned: readonly Planned[], values: Values) =>
	planned.flatMap(({ card, segments }) =>
		segments.flatMap(({ segment, period }) =>
			segment.content.lines
				.filter(
					(line) =>
						line.noData === "carry" && values.of(line, period)?.state !== "ok",
				)
				.flatMap((line) =>
					quartersBefore(card.fiscal_year, card.quarter).map((earlier) =>
						asked(line, earlier),
					),
				),
		),
	);

const knownMetrics = ({ definitions }: CardsRead["base"]): KnownMetrics =>
	new Map(
		[...definitions].map(([key, metric]) => [
			key,
			{
				dimensions: needsOf(metric.formula).dimensions,
				isUser: isUserMetric(metric),
			},
		]),
	);

/** Everything that the scores of cards that were read rest on as of an instant, in few readings however many cards there are. */
export async function measureRead(
	db: Db,
	{ base, cards }: CardsRead,
	{ now, inputs = false, isPresent = false }: MeasureOptions,
): Promise<readonly MeasuredRow[]> {
	const { time_zone, fiscal_year_start_month } = base.settings;
	const today = calendarOf(time_zone, fiscal_year_start_month).dayOf(
		now.getTime(),
	);
	const metrics = knownMetrics(base);
	const planned = cards.map(
		(whole): Planned => ({
			...whole,
			segments: measurable(
				whole.card.state,
				planCard(
					{
						state: whole.card.state,
						from: whole.card.from_day,
						to: whole.card.to_day,
					},
					whole.versions,
					today,
				),
				metrics,
			).map((segment) => ({
				segment,
				period: periodOf(segment, whole.card, isPresent ? today : null),
			})),
		}),
	);
	const read = async (questions: ValueQuestion[], withInputs: boolean) =>
		new Values(
			await readValues(db, base, questions, { inputs: withInputs, now }),
		);
	const values = await read(
		planned.flatMap(({ segments }) =>
			segments.flatMap(({ segment, period }) => [
				...segment.content.lines.map((line) => asked(line, period)),
				asked(npsOf(segment), period),
			]),
		),
		inputs,
	);
	const earlier = await read(carrying(planned, values), false);

	const evidenceOf = (
		{ metric, scope }: Place,
		seen: Observation | undefined,
	): Evidence => {
		const definition = base.definitions.get(metric);
		const found = definition && seen;
		return {
			metric,
			scope,
			state: found?.state ?? "no-data",
			value: found ? valueText(found.value, found.exact) : null,
			low: found ? valueText(found.low) : null,
			high: found ? valueText(found.high) : null,
			sample: found?.sample ?? 0,
			definition: definition ?? goneMetric(metric),
			inputs: found?.inputs ?? { sums: {}, days: 0 },
			...(!definition && { gone: true as const }),
		};
	};
	const measureLine = (
		{ card, rulings }: Planned,
		line: CardLine,
		period: Period,
	): Evidence & Judged => {
		const evidence = evidenceOf(line, values.of(line, period));
		const before =
			line.noData === "carry" && evidence.state !== "ok"
				? quartersBefore(card.fiscal_year, card.quarter)
						.map((quarter) => earlier.of(line, quarter))
						.find((each) => each?.state === "ok")
				: undefined;
		return {
			...evidence,
			lineId: line.id,
			isUser: isUserMetric(evidence.definition),
			carried: before ? valueText(before.value, before.exact) : null,
			ruling: rulings.get(line.id) ?? null,
			// Fair play looks at what was measured: find-suspects.server.ts.
			suspect: false,
		};
	};
	const measureSegment = (
		whole: Planned,
		{ segment, period }: MeasuredSegment,
	): SegmentEvidence => {
		const nps = values.of(npsOf(segment), period);
		return {
			...segment,
			lines: segment.content.lines.map((line) =>
				measureLine(whole, line, period),
			),
			nps: nps ? evidenceOf(npsOf(segment), nps) : null,
		};
	};
	return planned.map((whole) => ({
		card: whole.card,
		proof: {
			cardId: whole.card.id,
			personId: whole.card.person_id,
			from: whole.card.from_day,
			to: whole.card.to_day,
			segments: whole.segments.map((segment) => measureSegment(whole, segment)),
			adjustments: whole.adjustments,
		},
	}));
}

/** The same of cards by their ids, or of a quarter. */
export const measureCards = async (
	db: Db,
	wanted: CardsWanted,
	options: MeasureOptions,
): Promise<readonly MeasuredRow[]> =>
	measureRead(db, await readCards(db, wanted), options);
