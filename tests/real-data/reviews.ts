import { expect, test } from "vitest";
import { rejectsOf } from "../../db/queries/batches.server.ts";
import { testDatabase } from "../test-database.ts";
import { openCompany } from "./company.ts";

/** 1,258 real reviews on a scale of ten: 26 bear a false date, one has no rating. */
export function reviews(): void {
	const box = testDatabase();

	test("the 26 reviews of 1970 are refused and say so, as is the one without a rating; all others count", async () => {
		const company = await openCompany(box, {
			timeZone: "UTC",
			currency: "USD",
			now: new Date("2015-08-03T00:00:00Z"),
		});
		const imported = await company.bring(
			"seat-reviews",
			"skytrax_seat_reviews.csv",
		);
		expect(imported).toMatchObject({
			rows: 1258,
			accepted: 1231,
			rejected: 27,
		});
		const kept = await rejectsOf(box.db, imported.batch as number, 100);
		const tally = new Map<string, number>();
		for (const { field, code, value, allowed } of kept) {
			const reason = `${field} ${code} ${value.slice(0, 10)} ${allowed}`;
			tally.set(reason, (tally.get(reason) ?? 0) + 1);
		}
		expect(Object.fromEntries(tally)).toEqual({
			"reviewed_at too-early 1970-01-01 not before 2000-01-01T00:00:00.000Z": 26,
			"rating missing  a value": 1,
		});
		expect(kept.every(({ content }) => content.includes(","))).toBe(true);
		const { total } = await company.ask(
			"written-reviews",
			"2006-01-01..2015-08-02",
		);
		expect(total.value).toBe(1231);
	});
}
