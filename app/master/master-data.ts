import type { Dimension } from "../metrics/dimension.ts";

/** What the whole company shares. */
export interface Company {
	readonly name: string;
	readonly timeZone: string;
	readonly reportingCurrency: string;
	readonly fiscalYearStartMonth: number;
	readonly stockCarryDays: number;
	readonly isDemo: boolean;
}

export interface MemberCode {
	readonly dimension: Dimension;
	readonly code: string;
}

/**
 * Master data in memory, for looking up each of 50,000 facts a second: all but `learn` answer at once.
 * Days are business days, `2026-11-22`; amounts are whole numbers of 1/10,000.
 */
export interface MasterData {
	readonly company: Company;
	/** Undefined where the code has never been met; `learn` it, then ask again. */
	memberId(dimension: Dimension, code: string): number | undefined;
	/** Keeps codes that are not known yet as members with `known = false`. */
	learn(codes: readonly MemberCode[]): Promise<void>;
	/** The line of a product, the region of a store, the product of a lot on that day; NOT_KNOWN where nobody said. */
	parentOf(memberId: number, day: string): number;
	unitCost(
		productId: number,
		day: string,
	): { currency: string; cost: number } | undefined;
	/** From the currency into the reporting currency at the newest version of the rate of that day, rounded half away from zero to 1/10,000. Undefined where no rate was loaded for it. */
	converter(
		currency: string,
		day: string,
	): ((amount: number) => number) | undefined;
	/** The currencies that have a rate, for error texts. */
	currencies(): readonly string[];
}
