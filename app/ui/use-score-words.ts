import type { MetricUnit } from "../metrics/definition.ts";
import {
	type Decimal,
	type Fraction,
	HUNDRED,
	over,
	rounded,
} from "../scorecards/fraction.ts";
import { useReader } from "./reader-context.tsx";
import { type Figures, useFigures } from "./use-figures.ts";

const written = (text: Decimal, locale: string, places: number): string =>
	new Intl.NumberFormat(locale, {
		minimumFractionDigits: places,
		maximumFractionDigits: places,
	}).format(text as Intl.StringNumericLiteral);

/** Exact numbers as this reader writes them; a dash where there is none, never 0. */
function makeWords(locale: string, figures: Figures) {
	const decimal = (value: Fraction | null, places = 2): string =>
		value === null ? "–" : written(rounded(value, places), locale, places);
	return {
		decimal,
		/** For an axis or a bar, not for a reader. */
		plain: (value: Fraction): string => rounded(value, 2),
		/** A score, with the 2 decimals that it is paid by. */
		score: (value: Fraction | null) => decimal(value, 2),
		percent: (value: Fraction | null) =>
			value === null
				? "–"
				: new Intl.NumberFormat(locale, {
						style: "percent",
						minimumFractionDigits: 2,
					}).format(
						rounded(over(value, HUNDRED), 4) as Intl.StringNumericLiteral,
					),
		factor: (value: Fraction) =>
			`× ${decimal(value, 4).replace(/0{1,2}$/, "")}`,
		/** A decimal as it was typed or kept, in the reader's writing. */
		typed: (text: Decimal | null): string =>
			text === null
				? "–"
				: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(
						text as Intl.StringNumericLiteral,
					),
		/** A metric's value with its unit. */
		value: (text: Decimal | null, unit: MetricUnit): string => {
			if (text === null) return "–";
			const suffix = figures.suffix(unit);
			const value = figures.value(Number(text), unit);
			return suffix ? `${value}\u00a0${suffix}` : value;
		},
		money: (amount: Decimal, currency: string): string =>
			new Intl.NumberFormat(locale, {
				style: "currency",
				currency,
				currencyDisplay: "code",
			})
				.format(amount as Intl.StringNumericLiteral)
				.replace(/[\u00a0\u202f]/g, " "),
	};
}

export type ScoreWords = ReturnType<typeof makeWords>;

export function useScoreWords(): ScoreWords {
	const { locale } = useReader();
	return makeWords(locale, useFigures());
}
