import type { Db } from "../../db/client.ts";
import { readSettings } from "../../db/queries/metric-settings.server.ts";
import { type Calendar, calendarOf } from "../metrics/calendar.ts";

/** The company's clock and fiscal year, and the currency that a base is usually in. */
export async function readCompanyCalendar(
	db: Db,
): Promise<{ readonly calendar: Calendar; readonly currency: string }> {
	const company = await readSettings(db);
	return {
		calendar: calendarOf(company.time_zone, company.fiscal_year_start_month),
		currency: company.reporting_currency,
	};
}
