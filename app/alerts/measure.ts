import type { Target } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";
import type {
	Basis,
	Evaluation,
	Unmeasured,
	UsualRange,
	Verdict,
} from "./evaluation.ts";
import {
	type Condition,
	type Level,
	type LevelRule,
	levelsOf,
	type RuleContent,
	type Side,
} from "./rule.ts";

export interface Measured {
	readonly current: Observation;
	/** The window before. */
	readonly previous: Observation | null;
	readonly target: Target;
	readonly usual: UsualRange | null;
}

const isKnown = (observation: Observation): boolean =>
	observation.value !== null &&
	(observation.state === "ok" || observation.state === "too-few");

/** The nearer end of a target range; inside of it, the value itself, so that its distance is 0. */
function targetFor(target: Target, value: number): number | null {
	if (target === null || typeof target === "number") return target;
	return Math.min(Math.max(value, target.from), target.to);
}

function unknownReason({ state, reasons }: Observation): Unmeasured {
	const [first] = reasons;
	if (first?.state === "no-data") return first.reason;
	return state === "stale" ? "stale" : "hidden";
}

/** Against a threshold on its bad side; equal is not beyond. */
const isBeyond = (side: Side, value: number, threshold: number): boolean =>
	side === "above" ? value > threshold : value < threshold;

interface Reading {
	/** Held against the raise threshold, and against the clear threshold. */
	readonly raising: number;
	readonly clearing: number;
	readonly side: Side;
}

const NONE = {
	previous: null,
	target: null,
	usual: null,
	measured: null,
};

function read(
	condition: Condition,
	value: number,
	{ current, previous, target, usual }: Measured,
): Reading | Unmeasured {
	switch (condition.kind) {
		case "value": {
			const { side, evidence } = condition;
			if (evidence === "value")
				return { raising: value, clearing: value, side };
			const end = side === "above" ? current.low : current.high;
			// What clears is the value: a thin hour widens the interval and would otherwise end an alert without any good news.
			return end === null
				? "no-interval"
				: { raising: end, clearing: value, side };
		}
		case "change": {
			if (!previous || !isKnown(previous) || previous.value === null)
				return "nothing-before";
			if (previous.factsBegin !== undefined) return "nothing-before";
			const change = value - previous.value;
			if (condition.in === "points")
				return { raising: change, clearing: change, side: condition.side };
			if (previous.value === 0) return "nothing-before";
			const share = (100 * change) / Math.abs(previous.value);
			return { raising: share, clearing: share, side: condition.side };
		}
		case "target": {
			const held = targetFor(target, value);
			if (held === null) return "no-target";
			return {
				raising: value - held,
				clearing: value - held,
				side: condition.side,
			};
		}
		case "usual": {
			if (!usual) return "no-usual-range";
			const deviations = (value - usual.middle) / usual.deviation;
			const far =
				condition.side === "either" ? Math.abs(deviations) : deviations;
			return {
				raising: far,
				clearing: far,
				side: condition.side === "either" ? "above" : condition.side,
			};
		}
	}
}

function verdictOf(
	level: LevelRule,
	{ raising, clearing, side }: Reading,
	sample: number,
): Verdict {
	if (sample < level.minimumSample) return "too-few";
	if (isBeyond(side, raising, level.raise)) return "beyond";
	return isBeyond(side, clearing, level.clear) ? "between" : "cleared";
}

/** Holds what was observed against a rule's levels. */
export function measure(
	rule: Pick<RuleContent, "condition" | Level>,
	measured: Measured,
): Evaluation {
	const { current, previous, target, usual } = measured;
	const { value, low, high, sample, fromAt, untilAt } = current;
	const seen = { value, low, high, sample, fromAt, untilAt };
	if (value === null || !isKnown(current))
		return {
			kind: "no-data",
			reason: unknownReason(current),
			basis: { ...seen, ...NONE },
		};
	const { condition } = rule;
	const basis: Basis = {
		...seen,
		...NONE,
		...(condition.kind === "change" && { previous: previous?.value ?? null }),
		...(condition.kind === "target" && { target: targetFor(target, value) }),
		...(condition.kind === "usual" && { usual }),
	};
	const reading = read(condition, value, measured);
	if (typeof reading === "string")
		return { kind: "no-data", reason: reading, basis };
	const few =
		current.state === "too-few" ||
		(condition.kind === "change" && previous?.state === "too-few");
	return {
		kind: "measured",
		basis: { ...basis, measured: reading.raising },
		verdicts: Object.fromEntries(
			levelsOf(rule).map(({ level, rule: of }) => [
				level,
				few ? "too-few" : verdictOf(of, reading, sample),
			]),
		),
	};
}
