import type { Db } from "../../db/client.ts";
import {
	type CardParts,
	type CardsWanted,
	listCardParts,
	listCards,
	type ReadCard,
} from "../../db/queries/scorecard-reading.server.ts";
import { calendarOf } from "../metrics/calendar.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import { MetricError } from "../metrics/metric-error.ts";
import type { Observation } from "../metrics/observation.ts";
import { type ReadingBase, readBase } from "../metrics/observe-split.server.ts";
import type { CardLine } from "./card.ts";
import type { CardProblemCode } from "./card-problem.ts";
import { checkCard } from "./check-card.ts";
import {
	type PlannedSegment,
	planCard,
	quartersBefore,
	rangeOf,
} from "./plan-card.ts";
import {
	type Evidence,
	type Judged,
	type Proof,
	type SegmentEvidence,
	valueText,
} from "./proof.ts";
import {
	readValues,
	type ValueQuestion,
	valueKey,
} from "./read-values.server.ts";
import type { Ruling } from "./score.ts";
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
}

function definitionOf(base: ReadingBase, key: string): MetricDefinition {
	const found = base.definitions.get(key);
	if (found) return found;
	throw new MetricError(
		"unknown-metric",
		`metric '${key}' of a scorecard does not exist; the catalogue lists those that do`,
	);
}

function evidenceOf(
	definition: MetricDefinition,
	scope: string,
	seen: Observation,
): Evidence {
	return {
		metric: definition.key,
		scope,
		state: seen.state,
		value: valueText(seen.value, seen.exact),
		low: valueText(seen.low),
		high: valueText(seen.high),
		sample: seen.sample,
		definition,
		inputs: seen.inputs ?? { sums: {}, days: 0 },
	};
}

const rulingOf = ({ kind, score }: CardParts["rulings"][number]): Ruling =>
	kind === "score" ? { kind, score: score ?? "0" } : { kind };

const questionOf = (
	{ metric, scope }: Pick<CardLine, "metric" | "scope">,
	period: ValueQuestion["period"],
): ValueQuestion => ({ metric, scope, period });

/** What keeps a draft from being published and not from being measured. */
const HARMLESS = new Set<CardProblemCode>(["weights-sum", "user-weight"]);

/** A draft may be kept with anything that is wrong with it; it is measured once it can be. */
function measurable(
	{ state }: Pick<ReadCard, "state">,
	segments: readonly PlannedSegment[],
	base: ReadingBase,
): readonly PlannedSegment[] {
	if (state !== "draft") return segments;
	const metrics = new Map(
		[...base.definitions].map(([key, metric]) => [
			key,
			{
				dimensions: needsOf(metric.formula).dimensions,
				isUser: isUserMetric(metric),
			},
		]),
	);
	return segments.filter(({ content }) =>
		checkCard(content, { metrics, userWeight: "0" }).every(({ code }) =>
			HARMLESS.has(code),
		),
	);
}

interface Planned {
	readonly card: ReadCard;
	readonly segments: readonly PlannedSegment[];
}

/** The lines that carry an earlier value because these days have no sound one. */
const carrying = (
	planned: readonly Planned[],
	values: ReadonlyMap<string, Observation>,
): ValueQuestion[] =>
	planned.flatMap(({ card, segments }) =>
		segments.flatMap((segment) =>
			segment.content.lines
				.filter(
					(line) =>
						line.noData === "carry" &&
						values.get(valueKey(questionOf(line, rangeOf(segment))))?.state !==
							"ok",
				)
				.flatMap((line) =>
					quartersBefore(card.fiscal_year, card.quarter).map((period) =>
						questionOf(line, period),
					),
				),
		),
	);

/** Everything that the scores of many cards rest on as of an instant, in few readings however many cards there are. */
export async function measureCards(
	db: Db,
	wanted: CardsWanted,
	{ now, inputs = false }: MeasureOptions,
): Promise<readonly MeasuredRow[]> {
	const [base, cards] = await Promise.all([
		readBase(db),
		listCards(db, wanted),
	]);
	const parts = await listCardParts(
		db,
		cards.map(({ id }) => id),
	);
	const { time_zone, fiscal_year_start_month } = base.settings;
	const today = calendarOf(time_zone, fiscal_year_start_month).dayOf(
		now.getTime(),
	);
	const versions = Map.groupBy(parts.versions, ({ card_id }) => card_id);
	const adjustments = Map.groupBy(parts.adjustments, ({ card_id }) => card_id);
	const rulings = new Map(
		parts.rulings.map((row) => [
			`${row.card_id} ${row.line_id}`,
			rulingOf(row),
		]),
	);
	const planned = cards.map(
		(card): Planned => ({
			card,
			segments: measurable(
				card,
				planCard(
					{ state: card.state, from: card.from_day, to: card.to_day },
					(versions.get(card.id) ?? []).map((row) => ({
						version: row.version,
						from: row.effective_from,
						content: row.content,
						isApproved: row.approved_at !== null,
						isDeclined: row.declined_at !== null,
					})),
					today,
				),
				base,
			),
		}),
	);
	const values = await readValues(
		db,
		base,
		planned.flatMap(({ segments }) =>
			segments.flatMap((segment) => [
				...segment.content.lines.map((line) =>
					questionOf(line, rangeOf(segment)),
				),
				questionOf(
					{ metric: NPS_METRIC, scope: segment.content.scope },
					rangeOf(segment),
				),
			]),
		),
		{ inputs, now },
	);
	const earlier = await readValues(db, base, carrying(planned, values), {
		inputs: false,
		now,
	});
	const measureLine = (
		card: ReadCard,
		segment: PlannedSegment,
		line: CardLine,
	): (Evidence & Judged)[] => {
		const seen = values.get(valueKey(questionOf(line, rangeOf(segment))));
		const definition = definitionOf(base, line.metric);
		if (!seen) return [];
		const before = quartersBefore(card.fiscal_year, card.quarter)
			.map((period) => earlier.get(valueKey(questionOf(line, period))))
			.find((each) => each?.state === "ok");
		const isCarried = line.noData === "carry" && seen.state !== "ok";
		return [
			{
				...evidenceOf(definition, line.scope, seen),
				lineId: line.id,
				isUser: isUserMetric(definition),
				carried:
					isCarried && before ? valueText(before.value, before.exact) : null,
				ruling: rulings.get(`${card.id} ${line.id}`) ?? null,
				// Fair play looks at what was measured: find-suspects.server.ts.
				suspect: false,
			},
		];
	};
	const measureSegment = (
		card: ReadCard,
		segment: PlannedSegment,
	): SegmentEvidence => {
		const { scope, lines } = segment.content;
		const nps = values.get(
			valueKey(questionOf({ metric: NPS_METRIC, scope }, rangeOf(segment))),
		);
		return {
			...segment,
			lines: lines.flatMap((line) => measureLine(card, segment, line)),
			nps: nps ? evidenceOf(definitionOf(base, NPS_METRIC), scope, nps) : null,
		};
	};
	return planned.map(({ card, segments }) => ({
		card,
		proof: {
			cardId: card.id,
			personId: card.person_id,
			from: card.from_day,
			to: card.to_day,
			segments: segments.map((segment) => measureSegment(card, segment)),
			adjustments: (adjustments.get(card.id) ?? []).map(({ points }) => ({
				points,
			})),
		},
	}));
}
