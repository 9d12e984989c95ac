import type { DisplayState, StateReason } from "./display-state.ts";

/** What was added up for a value: with the formula it makes the value again. */
export interface ObservedInputs {
	/** By measure, as text because JSON knows no large integers. */
	readonly sums: Readonly<Record<string, string>>;
	/** Business days that were known; only turnover asks. */
	readonly days: number;
}

/** A metric's value for one period and scope. Everything that is shown, alarmed or paid is one of these. */
export interface Observation {
	/** First and last business day, both counted: `2026-11-01`, `2026-11-30`. */
	readonly from: string;
	readonly to: string;
	/** The same as instants, the end not counted: ISO, `2026-10-31T16:00:00.000Z`. */
	readonly fromAt: string;
	readonly untilAt: string;
	/** In the metric's unit: money in whole reporting currency, percent from 0 to 100, NPS from -100 to 100. Null where there is no data; never 0 instead. */
	readonly value: number | null;
	/** The same without rounding, as decimal text, for sums (`"1234567.8901"`); null where the value is not a plain sum. */
	readonly exact: string | null;
	/** What the value rests on; what it counts depends on the formula (see sampleOf in evaluate.ts). */
	readonly sample: number;
	/** The 95 % interval; null where the formula has none. */
	readonly low: number | null;
	readonly high: number | null;
	readonly state: DisplayState;
	/** Every state that holds, the shown one first; empty when it is ok. */
	readonly reasons: readonly StateReason[];
	/** The calendar period is not over; it is compared with the same elapsed part of the earlier one. */
	readonly partial: boolean;
	/** The day on which facts begin, only where the value reaches back before it: then it covers less than it says and nothing is compared with it. */
	readonly factsBegin?: string;
	/** Only where the question asked for them. */
	readonly inputs?: ObservedInputs;
}

/** A member of a dimension in a breakdown. */
export interface MemberName {
	/** 0 is 'not known'. */
	readonly id: number;
	readonly code: string | null;
	readonly name: {
		readonly en: string | null;
		readonly "zh-hant": string | null;
		readonly "zh-hans": string | null;
	};
}

/** One line of a breakdown. */
export interface MemberSeries {
	readonly memberId: number;
	readonly total: Observation;
	readonly compared: Observation | null;
	readonly points: readonly Observation[];
}
