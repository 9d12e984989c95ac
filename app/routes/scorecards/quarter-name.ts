import type { Translate } from "../../i18n/translate.ts";

/** A fiscal quarter, named by the calendar year in which its year begins. */
export const quarterName = (
	t: Translate,
	{
		fiscal_year,
		quarter,
	}: { readonly fiscal_year: number; readonly quarter: number },
): string =>
	t("scorecards.quarter.name", {
		quarter: String(quarter),
		year: String(fiscal_year),
	});
