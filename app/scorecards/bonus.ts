import type { BonusBase, BonusRule, ModifierRule } from "./card.ts";
import {
	compare,
	type Decimal,
	exactly,
	type Fraction,
	fraction,
	greatest,
	HUNDRED,
	least,
	minus,
	ONE,
	over,
	plus,
	rounded,
	times,
	ZERO,
} from "./fraction.ts";
import { scoreOf } from "./points.ts";

/** The NPS of the card's scope over the card's days. */
export interface NpsReading {
	/** To 6 decimals; null where nobody answered. */
	readonly value: Decimal | null;
	readonly low: Decimal | null;
	readonly high: Decimal | null;
	/** At least the metric's minimum sample, and nothing else against it. */
	readonly sound: boolean;
}

/** Why the factor is what it is. */
export type ModifierReason =
	| "by-nps"
	| "no-answers"
	| "too-few"
	| "neutral-within-interval";

export interface Modifier {
	readonly factor: Fraction;
	readonly reason: ModifierReason;
	/** The factors at the ends of the interval and between them; null without an interval. */
	readonly band: { readonly least: Fraction; readonly most: Fraction } | null;
}

/** The rule's factor at one NPS, whatever its sample. */
export function factorAt(rule: ModifierRule, nps: Fraction): Fraction {
	const points = rule.points.map((point) => ({
		nps: exactly(point.nps),
		factor: exactly(point.factor),
	}));
	const after = points.findIndex((point) => compare(nps, point.nps) < 0);
	const before = points[after === -1 ? points.length - 1 : after - 1];
	const next = after === -1 ? undefined : points[after];
	if (!before) return next?.factor ?? ONE;
	if (rule.kind === "steps" || !next) return before.factor;
	const part = over(minus(nps, before.nps), minus(next.nps, before.nps));
	return plus(before.factor, times(part, minus(next.factor, before.factor)));
}

function bandOf(rule: ModifierRule, low: Fraction, high: Fraction) {
	const within = rule.points
		.map(({ nps }) => exactly(nps))
		.filter((nps) => compare(nps, low) > 0 && compare(nps, high) < 0);
	const factors = [low, ...within, high].map((nps) => factorAt(rule, nps));
	return { least: factors.reduce(least), most: factors.reduce(greatest) };
}

/** 1 below the minimum sample and while the interval contains the neutral NPS, unless the card says otherwise. */
export function modifierOf(rule: ModifierRule, nps: NpsReading): Modifier {
	const { value, low, high, sound } = nps;
	if (value === null) return { factor: ONE, reason: "no-answers", band: null };
	const ends =
		low === null || high === null
			? null
			: { low: exactly(low), high: exactly(high) };
	const band = ends && bandOf(rule, ends.low, ends.high);
	if (!rule.always) {
		if (!sound) return { factor: ONE, reason: "too-few", band };
		const neutral = exactly(rule.neutral);
		const contains =
			ends &&
			compare(ends.low, neutral) <= 0 &&
			compare(neutral, ends.high) <= 0;
		if (contains)
			return { factor: ONE, reason: "neutral-within-interval", band };
	}
	return { factor: factorAt(rule, exactly(value)), reason: "by-nps", band };
}

/** How much of a quarter a card covers. */
export interface DaysShare {
	readonly days: number;
	readonly ofDays: number;
}

export interface Payout {
	/** Percent of the base that the score earns. */
	readonly curve: Fraction;
	readonly modifier: Modifier;
	/** Curve × factor, in percent of the base, before the cap. */
	readonly uncapped: Fraction;
	readonly isCapped: boolean;
	/** Percent of the base that is paid. */
	readonly percent: Fraction;
	/** The same at the ends of the NPS interval. */
	readonly band: { readonly least: Fraction; readonly most: Fraction } | null;
}

/** Percent of the base; it names no money, so everyone may see it. */
export function payoutPercent(
	rule: BonusRule,
	score: Fraction,
	nps: NpsReading,
): Payout {
	const curve = scoreOf(rule.curve, score);
	const modifier = modifierOf(rule.modifier, nps);
	const cap = exactly(rule.cap);
	const pay = (factor: Fraction) => least(cap, times(curve, factor));
	const uncapped = times(curve, modifier.factor);
	return {
		curve,
		modifier,
		uncapped,
		isCapped: compare(uncapped, cap) > 0,
		percent: pay(modifier.factor),
		band: modifier.band && {
			least: pay(modifier.band.least),
			most: pay(modifier.band.most),
		},
	};
}

/** Money before it is rounded: base × percent × days of the card by days of the quarter. */
export const amountOf = (
	base: BonusBase,
	percent: Fraction,
	{ days, ofDays }: DaysShare,
): Fraction =>
	times(
		times(exactly(base.amount), over(percent, HUNDRED)),
		fraction(BigInt(days), BigInt(ofDays)),
	);

/** Decimals of a currency, ISO 4217; 2 where it is not known to the runtime. */
export function minorDigits(currency: string): number {
	return (
		new Intl.NumberFormat("en", {
			style: "currency",
			currency,
		}).resolvedOptions().maximumFractionDigits ?? 2
	);
}

/** What is paid: rounded once, a half away from 0, after everything was added up. */
export const payable = (
	amounts: readonly Fraction[],
	currency: string,
): Decimal => rounded(amounts.reduce(plus, ZERO), minorDigits(currency));
