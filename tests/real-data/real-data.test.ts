import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { DATA } from "./company.ts";
import { complaints } from "./complaints.ts";
import { nps } from "./nps.ts";
import { retail } from "./retail.ts";
import { reviews } from "./reviews.ts";

if (fs.existsSync(DATA)) {
	describe("online retail", retail);
	describe("NPS of a training", nps);
	describe("seat reviews", reviews);
	describe("complaints of a city", complaints);
} else {
	console.warn(`${DATA} is not here: nothing is tried on real data`);
	test("real data lies beside the checkout, at least in CI", () => {
		expect(process.env.CI, `CI needs the data in ${DATA}`).toBeFalsy();
	});
}
