import assert from "node:assert/strict";
import type { AlertCrashReport, AlertRun } from "./alert-crash.ts";

/** In one run: each announcement in one message, each message delivered and in the inbox, each repeat known as one by its key. */
function checkRun({ told, arrived, wrong, surprises }: AlertRun): void {
	assert.deepEqual(wrong, []);
	assert.deepEqual(surprises, []);
	assert.deepEqual(told.composed, told.announced);
	assert.deepEqual(told.toldBy, told.messages);
	assert.deepEqual(told.inbox, told.messages);
	assert.deepEqual(told.undelivered, []);
	assert.equal(told.sent.length, told.messages.length);
	assert.deepEqual([...arrived.keys()].sort(), told.sent);
	for (const [key, bodies] of arrived)
		assert.equal(new Set(bodies).size, 1, `'${key}' arrived in two versions`);
	assert.deepEqual(told.open, []);
}

/** Whatever was killed: every alert was announced and resolved exactly as without it. */
export function checkAlertCrash({
	undisturbed,
	disturbed,
}: AlertCrashReport): void {
	checkRun(undisturbed);
	const { told } = undisturbed;
	const reasons = new Set(
		Object.values(told.announced).flatMap((all) =>
			all.map((what) => what.split(" ")[0]),
		),
	);
	assert.deepEqual([...reasons].sort(), [
		"better",
		"first",
		"resolved",
		"worse",
	]);
	assert.deepEqual(disturbed.told.states, told.states);
	assert.deepEqual(disturbed.told.announced, told.announced);
	assert.deepEqual(disturbed.told.alerts, told.alerts);
	checkRun(disturbed);
}
