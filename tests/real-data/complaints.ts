import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../test-database.ts";
import { dataFile, expected, openCompany } from "./company.ts";

const FILE = "nyc311_animals.csv";

/** Complaints that were open while the clocks went forward: their local times are an hour further apart than they took. */
function openAcrossTheChange(): number {
	const rows: { created_at: string; closed_at: string }[] = parse(
		fs.readFileSync(dataFile(FILE)),
		{ columns: true },
	);
	const change = new Date("3/9/2025 2:00");
	return rows.filter(
		({ created_at, closed_at }) =>
			closed_at &&
			new Date(created_at) < change &&
			new Date(closed_at) >= change,
	).length;
}

/** 4,969 real complaints, each an event of its opening and, where it is closed, one of its closing. */
export function complaints(): void {
	const zones: [string, () => number][] = [
		["Etc/GMT+5", () => 0],
		["America/New_York", openAcrossTheChange],
	];
	describe.each(zones)("in %s", (timeZone, hoursNotPassed) => {
		const box = testDatabase();

		test("the mean hours to close are the published ones, less the hour that the clocks skipped", async () => {
			const company = await openCompany(box, {
				timeZone,
				currency: "USD",
				now: new Date("2025-03-20T00:00:00Z"),
			});
			const { rows, closed, mean_hours } = expected().nyc311;
			expect(
				await company.bring("complaints-opened", FILE, { timeZone }),
			).toMatchObject({ accepted: rows, rejected: 0 });
			expect(
				await company.bring("complaints-closed", FILE, { timeZone }),
			).toMatchObject({
				accepted: closed,
				leftOut: rows - closed,
				rejected: 0,
			});
			const ask = async (metric: string) =>
				(await company.ask(metric, "2025-01-01..2025-03-19")).total;
			expect((await ask("complaints-opened")).value).toBe(rows);
			const hours = await ask("hours-to-close");
			expect(hours.sample).toBe(closed);
			expect(hours.value).toBeCloseTo(
				mean_hours - hoursNotPassed() / closed,
				3,
			);
		});
	});
}
