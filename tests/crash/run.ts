import path from "node:path";
import { removeDatabase } from "../../db/local.ts";
import { TEST_DATABASES } from "../remove-orphans.ts";
import { checkCrash } from "./check-crash.ts";
import { crashIngest } from "./ingest-crash.ts";

/** `node tests/crash/run.ts 600 [seed]`: the crash test for so many seconds. */
const [seconds = "60", seed = String(Date.now() % 1e6)] = process.argv.slice(2);
const dataDir = path.join(TEST_DATABASES, `${process.pid}-crash`);
try {
	const report = await crashIngest(dataDir, Number(seconds), Number(seed));
	console.log({
		seed,
		kills: report.kills,
		acknowledged: report.acknowledged,
		retries: report.retries,
		facts: report.stored.facts.size,
		wrong: report.wrong,
		surprises: report.surprises,
	});
	checkCrash(report);
	console.log("every acknowledged batch counts once");
} finally {
	await removeDatabase({ dataDir });
}
