import assert from "node:assert/strict";
import type { CrashReport } from "./ingest-crash.ts";

/** Every acknowledged batch counts exactly once, in the facts and in what readers add up; no process fell that was not killed. */
export function checkCrash(report: CrashReport): void {
	const { model, stored } = report;
	assert.ok(
		report.wrong.length === 0,
		`${report.wrong.join("\n")}\n${report.said}`,
	);
	assert.deepEqual(report.surprises, []);
	assert.deepEqual(report.spooled, []);
	assert.deepEqual(
		new Map([...stored.facts].sort()),
		new Map([...model.facts].sort()),
	);
	assert.equal(stored.keys, model.keys);
	const facts = [...model.facts.values()];
	assert.deepEqual(stored.counted, {
		n: facts.length,
		revenue: facts.reduce((sum, { revenue }) => sum + revenue, 0),
	});
	const byProduct: Record<string, number> = {};
	for (const { version } of facts)
		byProduct[`p-${version}`] = (byProduct[`p-${version}`] ?? 0) + 1;
	assert.deepEqual(
		Object.entries(stored.byProduct).sort(),
		Object.entries(byProduct).sort(),
	);
}
