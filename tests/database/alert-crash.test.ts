import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeDatabase } from "../../db/local.ts";
import { crashAlerts } from "../crash/alert-crash.ts";
import { checkAlertCrash } from "../crash/check-alert-crash.ts";
import { TEST_DATABASES } from "../remove-orphans.ts";

const ROUNDS = 1;
const seed = Date.now() % 1_000_000;
const dataDir = path.join(TEST_DATABASES, `${process.pid}-alert-crash`);
afterAll(() => removeDatabase({ dataDir }));

test(`while web, jobs and database are killed at random, every alert is announced and resolved as without it (again and longer: node tests/crash/run-alerts.ts 20 ${seed})`, async () => {
	const report = await crashAlerts(dataDir, ROUNDS, seed);
	checkAlertCrash(report);
	const { kills, retries } = report.disturbed;
	const killed = Object.values(kills ?? {}).reduce((sum, n) => sum + n, 0);
	// A server that is slow to come back leaves time for few.
	expect(killed).toBeGreaterThan(1);
	expect(retries).toBeGreaterThan(0);
}, 300_000);
