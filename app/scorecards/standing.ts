import { type Decimal, rounded } from "./fraction.ts";
import { type Proof, resultOfCard } from "./proof.ts";

/** Decimals of a percent as it is compared and shown; what is paid comes from the exact one. */
export const PERCENT_PLACES = 4;

/** A result in the words in which people approve it; null while there is no score. */
export interface Standing {
	readonly score: Decimal;
	/** Of the base. */
	readonly percent: Decimal;
}

export function standingOf(proof: Proof): Standing | null {
	const { score, percent } = resultOfCard(proof);
	return (
		score &&
		percent && {
			score: rounded(score, 2),
			percent: rounded(percent, PERCENT_PLACES),
		}
	);
}

export const isSame = (a: Standing, b: Standing): boolean =>
	a.score === b.score && a.percent === b.percent;
