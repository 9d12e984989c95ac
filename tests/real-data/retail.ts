import { expect, test } from "vitest";
import { testDatabase } from "../test-database.ts";
import { expected, openCompany } from "./company.ts";

/** 541,909 real order lines: the sum of each month to the penny, however often the file is sent. */
export function retail(): void {
	const box = testDatabase();

	test("every month's net revenue is exactly the published one, twice in a row", async () => {
		const company = await openCompany(box, {
			timeZone: "Europe/London",
			currency: "GBP",
			now: new Date("2012-01-01T00:00:00Z"),
		});
		const { rows, net_revenue_by_month_gbp, net_total } =
			expected().uci_online_retail;
		const bring = () => company.bring("online-retail", "online_retail.csv.gz");
		const months = async () => {
			const { points, total } = await company.ask(
				"net-revenue",
				"2010-12-01..2011-12-31",
				"month",
			);
			return {
				months: points.map(({ from, exact, state }) => [
					from.slice(0, 7),
					Number(exact).toFixed(2),
					state,
				]),
				total: Number(total.exact).toFixed(2),
			};
		};
		const published = {
			months: Object.entries<number>(net_revenue_by_month_gbp).map(
				([month, revenue]) => [month, revenue.toFixed(2), "ok"],
			),
			total: net_total.toFixed(2),
		};

		expect(await bring()).toMatchObject({
			accepted: rows,
			duplicates: 0,
			rejected: 0,
		});
		expect(await months()).toEqual(published);
		expect(await bring()).toMatchObject({
			accepted: 0,
			duplicates: rows,
			differing: 0,
			superseded: 0,
			rejected: 0,
		});
		expect(await months()).toEqual(published);
	}, 600_000);
}
