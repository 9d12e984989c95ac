import { expect, test } from "vitest";
import { testDatabase } from "../test-database.ts";
import { expected, openCompany } from "./company.ts";

/** 889 real answers from 0 to 10 over ten quarters. */
export function nps(): void {
	const box = testDatabase();

	test("every quarter's NPS and its number of answers are the published ones", async () => {
		const company = await openCompany(box, {
			timeZone: "UTC",
			currency: "USD",
			now: new Date("2018-10-01T00:00:00Z"),
		});
		const { overall, by_quarter } = expected().nps_carpentries;
		expect(
			await company.bring(
				"nps-training",
				"nps_carpentries_instructor_training.csv",
			),
		).toMatchObject({ accepted: overall.n, rejected: 0 });
		const { points, total } = await company.ask(
			"nps",
			"2016-04-01..2018-09-30",
			"quarter",
		);
		expect(
			points.map(({ from, value, sample }) => ({
				quarter: `${from.slice(0, 4)}-Q${(Number(from.slice(5, 7)) + 2) / 3}`,
				nps: value?.toFixed(2),
				n: sample,
			})),
		).toEqual(
			Object.entries<{ nps: number; n: number }>(by_quarter).map(
				([quarter, { nps: value, n }]) => ({
					quarter,
					nps: value.toFixed(2),
					n,
				}),
			),
		);
		expect([total.value?.toFixed(2), total.sample]).toEqual([
			overall.nps.toFixed(2),
			overall.n,
		]);
	});
}
