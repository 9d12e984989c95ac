import type { Calendar } from "./calendar.ts";
import type { Cell } from "./cell.ts";
import type { MetricDefinition } from "./definition.ts";
import {
	decideState,
	type NoDataReason,
	type StateDecision,
} from "./display-state.ts";
import { evaluate, type Outcome } from "./evaluate.ts";
import { beginsWithin } from "./first-fact.ts";
import type { FormulaNeeds } from "./formula-needs.ts";
import { type Freshness, silence, staleness } from "./judge.ts";
import { daysOf } from "./measure-reference.ts";
import type { Observation, ObservedInputs } from "./observation.ts";
import { daysBegun } from "./resolve-period.ts";
import type { Span } from "./span.ts";

/** A metric, what its formula needs, why it can't be read as asked, and how fresh its kinds are. */
export interface Subject {
	readonly metric: MetricDefinition;
	readonly needs: FormulaNeeds;
	/** Why no figure can be had whatever the facts are; null where one can. */
	readonly unknowable: NoDataReason | null;
	readonly freshness: Freshness;
	/** Values come with the sums that made them. */
	readonly inputs?: boolean;
}

const NO_VALUE = { value: null, exact: null, low: null, high: null };
const FINE: StateDecision = { state: "ok", reasons: [] };

/** A business day of a span counts once facts can have come for it. */
function daysKnown(
	calendar: Calendar,
	subject: Subject,
	span: Span,
	now: number,
): number {
	let through = now;
	for (const kind of subject.needs.kinds)
		through = Math.min(
			through,
			(subject.freshness.get(kind)?.through ?? now) - 1,
		);
	return Math.max(1, daysBegun(calendar, span, through));
}

/** The sums that the formula looks at, and no others that happened to be read with them. */
function inputsOf(needs: FormulaNeeds, { sums, days }: Cell): ObservedInputs {
	const names = new Set([
		...needs.terms.map(({ reference }): string => reference),
		...needs.counts.map(({ facts }) => facts),
		...needs.kinds.map(daysOf),
	]);
	return {
		sums: Object.fromEntries(
			[...names].flatMap((name) => {
				const sum = sums.get(name);
				return sum === undefined ? [] : [[name, String(sum)]];
			}),
		),
		days,
	};
}

const describe = (span: Span) => ({
	from: span.from,
	to: span.to,
	fromAt: new Date(span.fromAt).toISOString(),
	untilAt: new Date(span.untilAt).toISOString(),
	partial: span.partial,
});
const described = new WeakMap<Span, ReturnType<typeof describe>>();

/** From what was added up to what is shown. */
export function makeObservation(
	calendar: Calendar,
	subject: Subject,
	span: Span,
	sums: ReadonlyMap<string, bigint>,
	now: number,
): Observation {
	const { metric, needs, freshness } = subject;
	const isTurnover = metric.formula.kind === "turnover";
	const cell = {
		sums,
		days: isTurnover ? daysKnown(calendar, subject, span, now) : 0,
	};
	const silent: NoDataReason | null =
		subject.unknowable ?? silence(needs, cell, span, freshness);
	const outcome: Outcome = silent
		? { ...NO_VALUE, sample: 0, noData: silent }
		: evaluate(metric.formula, cell);
	const stale = staleness(needs, span, freshness, now);
	const isFine =
		!outcome.noData && !stale && outcome.sample >= metric.minimumSample;
	const { state, reasons } = isFine
		? FINE
		: decideState({
				noData: outcome.noData,
				stale,
				sample: outcome.sample,
				minimumSample: metric.minimumSample,
			});
	const factsBegin = beginsWithin(needs, freshness, span);
	let place = described.get(span);
	if (!place) {
		place = describe(span);
		described.set(span, place);
	}
	return {
		from: place.from,
		to: place.to,
		fromAt: place.fromAt,
		untilAt: place.untilAt,
		value: outcome.value,
		exact: outcome.exact,
		sample: outcome.sample,
		low: outcome.low,
		high: outcome.high,
		state,
		reasons,
		partial: place.partial,
		...(factsBegin !== null && { factsBegin }),
		...(subject.inputs && { inputs: inputsOf(needs, cell) }),
	};
}
