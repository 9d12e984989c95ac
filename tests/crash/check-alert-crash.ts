import assert from "node:assert/strict";
import type { AlertCrashReport, AlertRun } from "./alert-crash.ts";
import type { Sequences } from "./read-told.ts";

/** Hundreds are alike: named is only where the two differ. */
function assertSame(what: string, found: Sequences, expected: Sequences): void {
	const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
	const wrong = [...names].filter(
		(name) => found[name]?.join("; ") !== expected[name]?.join("; "),
	);
	assert.deepEqual(
		wrong.map((name) => ({ name, found: found[name] })),
		wrong.map((name) => ({ name, found: expected[name] })),
		`${what}: ${wrong.map((name) => `\n${name}: ${found[name]?.join("; ")} instead of ${expected[name]?.join("; ")}`)}`,
	);
}

/** In one run: each announcement in one message, each message delivered and in the inbox, each repeat known as one by its key. */
function checkRun({ told, arrived, wrong, surprises }: AlertRun): void {
	assert.deepEqual(wrong, []);
	assert.deepEqual(surprises, []);
	assertSame("composed", told.composed, told.announced);
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
	assertSame("states", disturbed.told.states, told.states);
	assertSame("announced", disturbed.told.announced, told.announced);
	assertSame("alerts", disturbed.told.alerts, told.alerts);
	checkRun(disturbed);
}
