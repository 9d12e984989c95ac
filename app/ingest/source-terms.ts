/** What holds for one source of one kind of fact. Instants are ISO. */
export interface SourceTerms {
	readonly sourceKey: string;
	readonly source: string;
	readonly kind: string;
	/** Said by the source, or by an admin for it. */
	readonly completeThrough: string | null;
	/** Without a word from the source: complete through so many minutes ago. */
	readonly completeAfterMinutes: number | null;
	readonly promiseMinutes: number | null;
	readonly latestFactAt: string | null;
	/** Nobody waits for it any more. */
	readonly retiredAt: string | null;
}

/** What is not named stays as it is. */
export interface TermsChange {
	readonly completeThrough?: string | null;
	readonly completeAfterMinutes?: number | null;
	readonly promiseMinutes?: number | null;
	readonly retired?: boolean;
}

export const LONGEST_MINUTES = 400 * 24 * 60;

export type TermsProblem = "bad-minutes" | "in-the-future";

const badMinutes = (minutes: number | null | undefined): boolean =>
	minutes != null &&
	!(Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES);

/** The terms after a change, or why it can't be: nothing is complete before it has happened. */
export function changeTerms(
	terms: SourceTerms,
	change: TermsChange,
	now: Date,
): SourceTerms | { readonly problem: TermsProblem } {
	if (
		badMinutes(change.completeAfterMinutes) ||
		badMinutes(change.promiseMinutes)
	)
		return { problem: "bad-minutes" };
	const { completeThrough, retired } = change;
	if (completeThrough != null && Date.parse(completeThrough) > now.getTime())
		return { problem: "in-the-future" };
	const kept = <Value>(value: Value | undefined, before: Value): Value =>
		value === undefined ? before : value;
	return {
		...terms,
		completeThrough: kept(completeThrough, terms.completeThrough),
		completeAfterMinutes: kept(
			change.completeAfterMinutes,
			terms.completeAfterMinutes,
		),
		promiseMinutes: kept(change.promiseMinutes, terms.promiseMinutes),
		retiredAt:
			retired === undefined
				? terms.retiredAt
				: retired
					? (terms.retiredAt ?? now.toISOString())
					: null,
	};
}
