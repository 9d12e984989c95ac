import { type Columns, filled, type SheetRow } from "./sheet/column.ts";
import { currency, integer, text, timeZone } from "./sheet/read-cell.ts";
import type { SheetProblem } from "./sheet/sheet-error.ts";

export const COMPANY_COLUMNS = {
	name: filled(text(200)),
	time_zone: filled(timeZone),
	reporting_currency: filled(currency),
	fiscal_year_start_month: filled(integer(1, 12)),
	stock_carry_days: filled(integer(1, 400)),
} satisfies Columns;

export type CompanyRow = SheetRow<typeof COMPANY_COLUMNS>;
export type CompanyField = keyof typeof COMPANY_COLUMNS;
export type CompanySettings = {
	readonly [Name in CompanyField]-?: NonNullable<CompanyRow[Name]>;
};

const FIELDS = Object.keys(COMPANY_COLUMNS) as readonly CompanyField[];

export interface CompanyPlan {
	readonly changes: Partial<CompanySettings>;
	readonly before: Partial<CompanySettings>;
	readonly problems: readonly SheetProblem[];
}

/** Facts are stored by the company's days and in its currency, so neither changes once there are any. */
export function planCompany(
	rows: readonly CompanyRow[],
	now: CompanySettings,
	{ hasFacts, hasRates }: { hasFacts: boolean; hasRates: boolean },
): CompanyPlan {
	const [row, second] = rows;
	if (row === undefined || second !== undefined)
		return {
			changes: {},
			before: {},
			problems: [
				{
					line: second?.at ?? 2,
					column: "the whole file",
					value: `${rows.length} lines`,
					code: "not-one-line",
					allowed: "one line under the head: there is one company",
				},
			],
		};
	const changed = FIELDS.filter(
		(field) => row[field] !== undefined && row[field] !== now[field],
	);
	const pick = (from: Partial<CompanyRow>): Partial<CompanySettings> =>
		Object.fromEntries(changed.map((field) => [field, from[field]]));
	const fixed: Partial<Record<CompanyField, string>> = {
		...(hasFacts && { time_zone: "facts", reporting_currency: "facts" }),
		...(hasRates && { reporting_currency: "exchange rates" }),
	};
	return {
		changes: pick(row),
		before: pick({ ...now, at: row.at }),
		problems: changed.flatMap((field) =>
			fixed[field] === undefined
				? []
				: [
						{
							line: row.at,
							column: field,
							value: String(row[field]),
							code: "fixed",
							allowed: `only ${now[field]}: there are ${fixed[field]} that count by it`,
						},
					],
		),
	};
}
