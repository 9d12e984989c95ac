import { expect, test } from "vitest";
import { type TestReport, totalsLine, totalsOf } from "./test-totals.ts";

const report = (
	passed: number,
	failed: number,
	files: TestReport["testResults"] = [],
): TestReport => ({
	numPassedTests: passed,
	numFailedTests: failed,
	testResults: files,
});
const BROKEN_FILE = { status: "failed", assertionResults: [] };
const FILE_WITH_FAILURE = {
	status: "failed",
	assertionResults: [{ status: "passed" }, { status: "failed" }],
};

test.each<[string, TestReport | null, number, string]>([
	["all passed", report(12, 0), 0, "12 passed, 0 failed"],
	[
		"a failed test counts once, not again for its file",
		report(11, 1, [FILE_WITH_FAILURE]),
		1,
		"11 passed, 1 failed",
	],
	[
		"a file that could not be read counts as one",
		report(11, 0, [BROKEN_FILE]),
		1,
		"11 passed, 1 failed",
	],
	[
		"an error outside of any test fails the run",
		report(12, 0),
		1,
		"12 passed, 1 failed",
	],
	["no test at all is a failure", report(0, 0), 0, "0 passed, 1 failed"],
	["no report is a failure", null, 0, "0 passed, 1 failed"],
])("%s", (_sentence, found, exitCode, line) => {
	expect(totalsLine(totalsOf(found, exitCode))).toBe(line);
});
