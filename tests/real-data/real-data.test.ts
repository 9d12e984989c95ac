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
} else
	test("real data beside the checkout", ({ skip }) => {
		expect(process.env.CI, `CI needs the data in ${DATA}`).toBeFalsy();
		skip(`../shared/data is not here, so nothing was tried on real data`);
	});
