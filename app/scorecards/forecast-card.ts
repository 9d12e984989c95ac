import { type Day, daysBetween } from "../metrics/day.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { DisplayState } from "../metrics/display-state.ts";
import type { Formula } from "../metrics/formula.ts";
import type { CardLine } from "./card.ts";
import {
	FEWEST_WEEKS,
	type Forecast,
	type ForecastQuestion,
	forecast,
	type WeekPoint,
} from "./forecast.ts";
import { compare, type Decimal, type Fraction, rounded } from "./fraction.ts";
import type { PlannedSegment } from "./plan-card.ts";
import {
	type Judged,
	type Measured,
	type MeasuredSegment,
	type Proof,
	resultOfCard,
	valueText,
} from "./proof.ts";
import { scoreLine } from "./score.ts";
import { daysOf } from "./segments.ts";
import { isUserMetric } from "./user-metrics.ts";

/** Null where weeks say nothing of a longer stretch: a customer of two weeks is one customer of both. */
export function forecastKind(
	formula: Formula,
): ForecastQuestion["kind"] | null {
	switch (formula.kind) {
		case "sum":
			return "total";
		case "distinct":
			return formula.of === "orders" ? "total" : null;
		case "level":
		case "turnover":
			return "level";
		default:
			return "average";
	}
}

export interface CardForecast {
	readonly score: Decimal;
	/** Every line at its worse end at once, and at its better end: wider than eight in ten, since lines seldom fail together. */
	readonly low: Decimal;
	readonly high: Decimal;
}

export interface CardOutlook {
	/** By line, of the last stretch that has it; null where too little is known. */
	readonly lines: ReadonlyMap<string, Forecast | null>;
	/** Null where a line that counts has no forecast. */
	readonly card: CardForecast | null;
}

export interface OutlookQuestion {
	readonly proof: Pick<Proof, "segments" | "adjustments">;
	/** All stretches to the card's last day, also those to come. */
	readonly plan: readonly PlannedSegment[];
	readonly definitions: ReadonlyMap<string, MetricDefinition>;
	readonly weeksOf: (line: CardLine) => readonly WeekPoint[];
	readonly today: Day;
	/** How much of today is over: 0 to 1. */
	readonly gone: number;
}

const ENDS = ["score", "low", "high"] as const;
type End = (typeof ENDS)[number];

/** States that more days may mend; the others are somebody's decision. */
const MENDABLE: readonly DisplayState[] = ["ok", "no-data", "stale", "too-few"];

/** The values at which a line scores least, most, and as forecast. */
function textsOf(
	line: CardLine,
	{ low, value, high }: Forecast,
): Record<End, Decimal> | null {
	const scored = [low, value, high].flatMap((each) => {
		const text = valueText(each);
		return text === null ? [] : [{ text, score: scoreLine(line, text) }];
	});
	const [first, middle] = scored;
	if (!first || !middle || scored.length < 3) return null;
	const by = (better: (a: Fraction, b: Fraction) => boolean) =>
		scored.reduce((a, b) => (better(b.score, a.score) ? b : a), first).text;
	return {
		score: middle.text,
		low: by((a, b) => compare(a, b) < 0),
		high: by((a, b) => compare(a, b) > 0),
	};
}

/** Where the card stands on its last day if the days left go as the last whole weeks went; adjustments, rulings and the NPS stay as they are. */
export function forecastCard(question: OutlookQuestion): CardOutlook {
	const { proof, plan, definitions, weeksOf, today, gone } = question;
	const lines = new Map<string, Forecast | null>();
	let isKnown = true;
	const scores = resultOfCard(proof).segments;

	function lineEnds(
		line: CardLine,
		segment: PlannedSegment,
		began: MeasuredSegment | undefined,
	): Record<End, Measured & Judged> | null {
		const definition = definitions.get(line.metric);
		const seen = began?.lines.find(({ lineId }) => lineId === line.id);
		const kind = definition ? forecastKind(definition.formula) : null;
		const daysGone = began ? daysBetween(segment.from, today) + gone : 0;
		const daysLeft = daysOf(segment) - daysGone;
		const weeks = weeksOf(line);
		const found =
			kind &&
			forecast({
				kind,
				soFar: seen?.value
					? { value: Number(seen.value), sample: seen.sample }
					: null,
				daysGone,
				daysLeft,
				weeks,
			});
		lines.set(line.id, found || null);
		const known = weeks.filter(({ value }) => value !== null);
		const perWeek =
			known.reduce((sum, { sample }) => sum + sample, 0) /
			Math.max(known.length, FEWEST_WEEKS);
		const sample = Math.round((seen?.sample ?? 0) + (perWeek * daysLeft) / 7);
		const isSound =
			sample >= (definition?.minimumSample ?? 0) &&
			MENDABLE.includes(seen?.state ?? "ok");
		const texts = found && isSound ? textsOf(line, found) : null;
		if (!texts) {
			const score = scores
				.find((each) => each.segment.from === began?.from)
				?.lines.find(({ lineId }) => lineId === line.id);
			const rests = score?.basis === "value" || score?.basis === "accepted";
			if (!seen || rests) isKnown = false;
			return seen ? { score: seen, low: seen, high: seen } : null;
		}
		const at = (value: Decimal): Measured & Judged => ({
			metric: line.metric,
			scope: line.scope,
			low: null,
			high: null,
			lineId: line.id,
			isUser: definition ? isUserMetric(definition) : false,
			carried: seen?.carried ?? null,
			ruling: seen?.ruling ?? null,
			suspect: seen?.suspect ?? false,
			state: "ok",
			value,
			sample,
		});
		return {
			score: at(texts.score),
			low: at(texts.low),
			high: at(texts.high),
		};
	}

	const stretches = plan.map((segment): Record<End, MeasuredSegment> => {
		const began = proof.segments.find(({ from }) => from === segment.from);
		if (began && segment.to < today)
			return { score: began, low: began, high: began };
		const ends = segment.content.lines.flatMap(
			(line) => lineEnds(line, segment, began) ?? [],
		);
		const at = (end: End): MeasuredSegment => ({
			...segment,
			lines: ends.map((each) => each[end]),
			nps: began?.nps ?? null,
		});
		return { score: at("score"), low: at("low"), high: at("high") };
	});
	const [score, low, high] = ENDS.map((end) => {
		const result = resultOfCard({
			adjustments: proof.adjustments,
			segments: stretches.map((each) => each[end]),
		});
		return result.score && rounded(result.score, 2);
	});
	return {
		lines,
		card: isKnown && score && low && high ? { score, low, high } : null,
	};
}
