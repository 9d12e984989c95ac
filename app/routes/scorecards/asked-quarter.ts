import type { Calendar } from "../../metrics/calendar.ts";
import { resolvePeriod } from "../../metrics/resolve-period.ts";

export interface FiscalQuarter {
	/** The calendar year in which the fiscal year begins. */
	readonly fiscalYear: number;
	readonly quarter: number;
}

const next = ({ fiscalYear, quarter }: FiscalQuarter): FiscalQuarter =>
	quarter === 4
		? { fiscalYear: fiscalYear + 1, quarter: 1 }
		: { fiscalYear, quarter: quarter + 1 };

/** The fiscal quarter in which an instant lies. */
function currentQuarter(now: Date, calendar: Calendar): FiscalQuarter {
	let asked: FiscalQuarter = {
		fiscalYear: now.getUTCFullYear() - 1,
		quarter: 1,
	};
	const today = calendar.dayOf(now.getTime());
	const lastDay = ({ fiscalYear: year, quarter }: FiscalQuarter) =>
		resolvePeriod(calendar, { kind: "quarter", year, quarter }, now.getTime())
			.to;
	while (lastDay(asked) < today) asked = next(asked);
	return asked;
}

/** The quarter that an address names, `2026-Q4`, else the one that is under way. */
export function askedQuarter(
	search: URLSearchParams,
	now: Date,
	calendar: Calendar,
): FiscalQuarter {
	const found = /^(\d{4})-Q([1-4])$/.exec(search.get("quarter") ?? "");
	return found
		? { fiscalYear: Number(found[1]), quarter: Number(found[2]) }
		: currentQuarter(now, calendar);
}

/** A quarter and the two after it: what a card is written for. */
export const quartersAround = (
	asked: FiscalQuarter,
): readonly FiscalQuarter[] => [asked, next(asked), next(next(asked))];
