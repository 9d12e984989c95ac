import type { MetricDefinition } from "../metrics/definition.ts";
import type { DisplayState } from "../metrics/display-state.ts";
import { evaluate } from "../metrics/evaluate.ts";
import type { NpsReading } from "./bonus.ts";
import { payoutPercent } from "./bonus.ts";
import type { CardContent } from "./card.ts";
import {
	type Decimal,
	exactly,
	type Fraction,
	fraction,
	plus,
	rounded,
	times,
	ZERO,
} from "./fraction.ts";
import {
	type Adjustment,
	adjusted,
	type LineScore,
	type Ruling,
	scoreCard,
} from "./score.ts";
import { daysOf, type Segment, weightedByDays } from "./segments.ts";

/** Decimals to which a metric's value is taken before it is scored; from there on everything is exact. */
export const VALUE_PLACES = 6;

/** What was added up of the rollups for one value: by measure, as text because JSON knows no large integers. */
export interface Inputs {
	readonly sums: Readonly<Record<string, string>>;
	/** Days that were known, for turnover. */
	readonly days: number;
}

/** One metric's value for one stretch of days. */
export interface Measured {
	readonly metric: string;
	readonly scope: string;
	readonly state: DisplayState;
	readonly value: Decimal | null;
	readonly low: Decimal | null;
	readonly high: Decimal | null;
	readonly sample: number;
}

/** What else decides how a line counts. */
export interface Judged {
	readonly lineId: string;
	readonly isUser: boolean;
	readonly carried: Decimal | null;
	readonly ruling: Ruling | null;
	readonly suspect: boolean;
}

export interface MeasuredSegment extends Segment {
	readonly content: CardContent;
	readonly lines: readonly (Measured & Judged)[];
	readonly nps: Measured | null;
}

/** What a card's score is computed from. */
export interface MeasuredCard {
	readonly segments: readonly MeasuredSegment[];
	readonly adjustments: readonly Adjustment[];
}

/** A value with all that is needed to compute it again. */
export interface Evidence extends Measured {
	/** As it stood: a later version changes nothing here. */
	readonly definition: MetricDefinition;
	readonly inputs: Inputs;
	/** The metric is not defined any more, so there is no value and never will be. */
	readonly gone?: true;
}

export interface SegmentEvidence extends MeasuredSegment {
	readonly lines: readonly (Evidence & Judged)[];
	readonly nps: Evidence | null;
}

/** Everything a card's score rests on; names no money. */
export interface Proof extends MeasuredCard {
	readonly cardId: number;
	readonly personId: number;
	readonly from: string;
	readonly to: string;
	readonly segments: readonly SegmentEvidence[];
}

export interface SegmentResult {
	readonly segment: Segment;
	readonly lines: readonly LineScore[];
	readonly score: Fraction | null;
	readonly userWeight: Fraction;
	readonly open: readonly string[];
	readonly payout: ReturnType<typeof payoutPercent> | null;
}

export interface CardResult {
	/** With adjustments; null while no line counts. */
	readonly score: Fraction | null;
	/** Without adjustments. */
	readonly measured: Fraction | null;
	readonly segments: readonly SegmentResult[];
	readonly open: readonly string[];
	/** Percent of the base for the card's days, each stretch by its own rule; null while there is no score. */
	readonly percent: Fraction | null;
	readonly band: { readonly least: Fraction; readonly most: Fraction } | null;
}

/** A value as decimal text, to VALUE_PLACES; trailing zeros go. */
export function valueText(
	value: number | null,
	exact: string | null = null,
): Decimal | null {
	if (value === null || !Number.isFinite(value)) return null;
	const text =
		exact === null
			? value.toFixed(VALUE_PLACES)
			: rounded(exactly(exact), VALUE_PLACES);
	return text.replace(/\.?0+$/, "").replace(/^-0$/, "0");
}

export const npsReadingOf = (nps: Measured | null): NpsReading => ({
	value: nps?.value ?? null,
	low: nps?.low ?? null,
	high: nps?.high ?? null,
	sound: nps?.state === "ok",
});

function resultOf(
	segment: MeasuredSegment,
	adjustments: readonly Adjustment[],
): SegmentResult {
	const byId = new Map(segment.lines.map((line) => [line.lineId, line]));
	const { score, lines, userWeight, open } = scoreCard(
		segment.content.lines.flatMap((line) => {
			const found = byId.get(line.id);
			return found
				? [
						{
							line,
							reading: {
								value: found.value,
								sound: found.state === "ok",
								carried: found.carried,
							},
							ruling: found.ruling,
							suspect: found.suspect,
							isUser: found.isUser,
						},
					]
				: [];
		}),
	);
	return {
		segment: {
			version: segment.version,
			from: segment.from,
			to: segment.to,
		},
		lines,
		score,
		userWeight,
		open,
		payout:
			score &&
			payoutPercent(
				segment.content.bonus,
				adjusted(score, adjustments),
				npsReadingOf(segment.nps),
			),
	};
}

/** From evidence to score and percent: the one way, live, frozen or tried. */
export function resultOfCard({
	segments,
	adjustments,
}: MeasuredCard): CardResult {
	const results = segments.map((segment) => resultOf(segment, adjustments));
	const measured = weightedByDays(
		results.map(({ segment, score }) => ({ days: daysOf(segment), score })),
	);
	const paid = results.flatMap(({ segment, payout }) =>
		payout ? [{ days: BigInt(daysOf(segment)), payout }] : [],
	);
	const days = paid.reduce((sum, part) => sum + part.days, 0n);
	const byDays = (
		of: (payout: NonNullable<SegmentResult["payout"]>) => Fraction,
	) =>
		paid.reduce(
			(sum, part) =>
				plus(sum, times(of(part.payout), fraction(part.days, days))),
			ZERO,
		);
	return {
		measured,
		score: measured && adjusted(measured, adjustments),
		segments: results,
		open: [...new Set(results.flatMap(({ open }) => open))],
		percent: days === 0n ? null : byDays(({ percent }) => percent),
		band: paid.some(({ payout }) => payout.band)
			? {
					least: byDays(({ band, percent }) => band?.least ?? percent),
					most: byDays(({ band, percent }) => band?.most ?? percent),
				}
			: null,
	};
}

/** The value that a definition makes of the sums that were kept. */
export function valueAgain({ definition, inputs }: Evidence): Decimal | null {
	const sums = new Map(
		Object.entries(inputs.sums).map(([name, sum]) => [name, BigInt(sum)]),
	);
	const { value, exact } = evaluate(definition.formula, {
		sums,
		days: inputs.days,
	});
	return valueText(value, exact);
}

/** Evidence whose kept value is not what its own sums make. Empty: the proof holds. */
export const brokenEvidence = ({ segments }: Proof): readonly Evidence[] =>
	segments
		.flatMap(({ lines, nps }): Evidence[] =>
			nps ? [...lines, nps] : [...lines],
		)
		.filter((each) => each.value !== null && valueAgain(each) !== each.value);

/** The text that is hashed: keys in order, so that one proof has one text however it was read. */
export function canonicalText(value: unknown): string {
	return JSON.stringify(value, (_, each: unknown) =>
		each !== null && typeof each === "object" && !Array.isArray(each)
			? Object.fromEntries(
					Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)),
				)
			: each,
	);
}
