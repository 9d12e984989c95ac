import path from "node:path";
import { removeDatabase } from "../../db/local.ts";
import { TEST_DATABASES } from "../remove-orphans.ts";
import { crashAlerts } from "./alert-crash.ts";
import { checkAlertCrash } from "./check-alert-crash.ts";

/** `node tests/crash/run-alerts.ts 20 [seed]`: the crash test of alerts for so many rounds of some ten seconds. */
const [rounds = "3", seed = String(Date.now() % 1e6)] = process.argv.slice(2);
const dataDir = path.join(TEST_DATABASES, `${process.pid}-alert-crash`);
console.log({ seed });
try {
	const report = await crashAlerts(dataDir, Number(rounds), Number(seed));
	const { undisturbed, disturbed } = report;
	console.log({
		kills: disturbed.kills,
		retries: disturbed.retries,
		announcements: Object.values(disturbed.told.announced).flat().length,
		messages: disturbed.told.messages.length,
		arrivals: [...disturbed.arrived.values()].flat().length,
		seconds: [undisturbed.seconds, disturbed.seconds],
	});
	checkAlertCrash(report);
	console.log("every alert was announced and resolved as without the kills");
} finally {
	await removeDatabase({ dataDir });
}
