import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeDatabase } from "../../db/local.ts";
import { checkCrash } from "../crash/check-crash.ts";
import { crashIngest } from "../crash/ingest-crash.ts";
import { TEST_DATABASES } from "../remove-orphans.ts";

const SECONDS = 20;
const dataDir = path.join(TEST_DATABASES, `${process.pid}-crash`);
afterAll(() => removeDatabase({ dataDir }));

test("while process, backends and server are killed at random, every acknowledged batch counts once (longer: node tests/crash/run.ts 600)", async () => {
	const report = await crashIngest(dataDir, SECONDS, Date.now() % 1_000_000);
	checkCrash(report);
	expect(report.acknowledged).toBeGreaterThan(20);
	expect(report.retries).toBeGreaterThan(0);
}, 180_000);
