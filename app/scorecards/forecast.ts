/** What one whole week brought. */
export interface WeekPoint {
	readonly value: number | null;
	readonly sample: number;
}

export interface ForecastQuestion {
	/** `total` adds up over days (revenue); `average` is weighed by what it rests on (a rate, NPS); `level` by days (stock). */
	readonly kind: "total" | "average" | "level";
	/** The value so far and what it rests on; null where there is none yet. */
	readonly soFar: { readonly value: number; readonly sample: number } | null;
	readonly daysGone: number;
	readonly daysLeft: number;
	/** The latest whole weeks, within the quarter or before it. */
	readonly weeks: readonly WeekPoint[];
}

export interface Forecast {
	readonly value: number;
	/** Of ten quarters that go on as the weeks did, eight end between these. */
	readonly low: number;
	readonly high: number;
}

/** Fewer weeks say nothing of their spread. */
export const FEWEST_WEEKS = 6;
/** A standard normal lies within ± this eight times in ten. */
const EIGHTY = 1.2816;

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Where a line stands at the quarter's end if the days left go as the latest weeks went. The range comes from how much whole weeks differ
 * from one another, so it holds for chance and not for what nobody has seen yet. Prediction of a mean from n weeks: Hahn & Meeker,
 * Statistical Intervals, with the normal quantile. Null with fewer than FEWEST_WEEKS weeks.
 */
export function forecast({
	kind,
	soFar,
	daysGone,
	daysLeft,
	weeks,
}: ForecastQuestion): Forecast | null {
	if (daysLeft <= 0)
		return soFar && { value: soFar.value, low: soFar.value, high: soFar.value };
	const known = weeks.filter(
		(week): week is WeekPoint & { value: number } => week.value !== null,
	);
	if (known.length < FEWEST_WEEKS) return null;
	const weeksLeft = daysLeft / 7;
	const values = known.map(({ value }) => value);
	const plain = mean(values);
	const variance =
		values.reduce((sum, value) => sum + (value - plain) ** 2, 0) /
		(values.length - 1);
	const spread =
		EIGHTY * Math.sqrt(variance * (1 / weeksLeft + 1 / known.length));
	if (kind === "total") {
		const rest = plain * weeksLeft;
		const half = spread * weeksLeft;
		const sum = (soFar?.value ?? 0) + rest;
		return { value: sum, low: sum - half, high: sum + half };
	}
	const weighed = known.reduce((sum, { sample }) => sum + sample, 0);
	const level = kind === "level" || weighed === 0;
	const rest = level
		? plain
		: known.reduce((sum, week) => sum + week.value * week.sample, 0) / weighed;
	const before = soFar === null ? 0 : level ? daysGone : soFar.sample;
	const after = level ? daysLeft : (weighed / known.length) * weeksLeft;
	const part = before + after === 0 ? 1 : after / (before + after);
	const value = (soFar?.value ?? 0) * (1 - part) + rest * part;
	return { value, low: value - spread * part, high: value + spread * part };
}
