import type { CardLine } from "./card.ts";
import {
	compare,
	type Decimal,
	exactly,
	type Fraction,
	greatest,
	HUNDRED,
	over,
	plus,
	times,
	ZERO,
} from "./fraction.ts";
import { scoreOf } from "./points.ts";

/** What a line is scored on. */
export interface LineReading {
	/** In the metric's unit, to 6 decimals; null where there is none. */
	readonly value: Decimal | null;
	/** Whether it may count: the display state is `ok`. */
	readonly sound: boolean;
	/** The last sound value before, for lines that carry it. */
	readonly carried: Decimal | null;
}

/** What the committee said about one line: a score of its own, that it is left out, or that its value counts as it is. */
export type Ruling =
	| { readonly kind: "score"; readonly score: Decimal }
	| { readonly kind: "leave-out" }
	| { readonly kind: "accept" };

export interface LineQuestion {
	readonly line: CardLine;
	readonly reading: LineReading;
	readonly ruling: Ruling | null;
	/** Fair play holds it for the committee, whatever its value. */
	readonly suspect: boolean;
	readonly isUser: boolean;
}

/** By what a line got its score, or why it has none. */
export type Basis =
	| "value"
	| "ruled"
	| "accepted"
	| "carried"
	| "zero"
	| "left-out"
	| "ruled-out"
	| "held"
	| "suspect";

export interface LineScore {
	readonly lineId: string;
	readonly basis: Basis;
	/** Null where the line does not count. */
	readonly score: Fraction | null;
	/** What it brings to the card's score, after weights were made whole again; null where it does not count. */
	readonly share: Fraction | null;
	/** Percent of the card, after weights were made whole again; 0 where it does not count. */
	readonly weight: Fraction;
}

export interface CardScore {
	/** Null while no line counts. */
	readonly score: Fraction | null;
	readonly lines: readonly LineScore[];
	/** Percent of the counted weight that comes from users. */
	readonly userWeight: Fraction;
	/** Lines that the committee must rule on before the card can be approved. */
	readonly open: readonly string[];
}

type Found = Pick<LineScore, "basis" | "score">;

function byPolicy({ line, reading }: LineQuestion): Found {
	switch (line.noData) {
		case "zero":
			return { basis: "zero", score: ZERO };
		case "leave-out":
			return { basis: "left-out", score: null };
		case "carry":
			return reading.carried === null
				? { basis: "held", score: null }
				: { basis: "carried", score: scoreLine(line, reading.carried) };
		case "hold":
			return { basis: "held", score: null };
	}
}

/** A line's score for one value. */
export const scoreLine = (line: CardLine, value: Decimal): Fraction =>
	scoreOf(line.points, exactly(value), exactly(line.floor));

function find(question: LineQuestion): Found {
	const { line, reading, ruling, suspect } = question;
	if (ruling?.kind === "score")
		return { basis: "ruled", score: exactly(ruling.score) };
	if (ruling?.kind === "leave-out") return { basis: "ruled-out", score: null };
	const accepted = ruling?.kind === "accept" && reading.value !== null;
	if (accepted && reading.value !== null)
		return { basis: "accepted", score: scoreLine(line, reading.value) };
	if (suspect) return { basis: "suspect", score: null };
	if (reading.sound && reading.value !== null)
		return { basis: "value", score: scoreLine(line, reading.value) };
	return byPolicy(question);
}

/**
 * Sum of weight × score over the lines that count, by the sum of their weights. A line that does not count leaves its weight to the others
 * in proportion, and says why.
 */
export function scoreCard(questions: readonly LineQuestion[]): CardScore {
	const found = questions.map((question) => ({
		question,
		weight: exactly(question.line.weight),
		...find(question),
	}));
	const counted = found.filter(({ score }) => score !== null);
	const sum = (rows: typeof found) =>
		rows.reduce((total, { weight }) => plus(total, weight), ZERO);
	const whole = sum(counted);
	const counts = compare(whole, ZERO) > 0;
	const lines = found.map(({ question, weight, basis, score }): LineScore => {
		const part = counts && score !== null ? over(weight, whole) : ZERO;
		return {
			lineId: question.line.id,
			basis,
			score,
			share: counts && score !== null ? times(part, score) : null,
			weight: times(part, HUNDRED),
		};
	});
	const user = sum(counted.filter(({ question }) => question.isUser));
	return {
		score: counts
			? lines.reduce((total, { share }) => plus(total, share ?? ZERO), ZERO)
			: null,
		lines,
		userWeight: counts ? times(over(user, whole), HUNDRED) : ZERO,
		open: lines
			.filter(({ basis }) => basis === "held" || basis === "suspect")
			.map(({ lineId }) => lineId),
	};
}

/** Points that the committee gives or takes for a cause outside the person's control: a line of its own. */
export interface Adjustment {
	readonly points: Decimal;
}

/** Never below 0. */
export const adjusted = (
	score: Fraction,
	adjustments: readonly Adjustment[],
): Fraction =>
	greatest(
		ZERO,
		adjustments.reduce((sum, { points }) => plus(sum, exactly(points)), score),
	);
