export interface Totals {
	readonly passed: number;
	readonly failed: number;
}

/** What we read of vitest's JSON report. */
export interface TestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly testResults: readonly {
		readonly status: string;
		readonly assertionResults: readonly { readonly status: string }[];
	}[];
}

/** A file that broke before its tests counts as one failed test, and so does a run that failed otherwise, left no report or ran nothing. */
export function totalsOf(report: TestReport | null, exitCode: number): Totals {
	if (report === null) return { passed: 0, failed: 1 };
	const brokenFiles = report.testResults.filter(
		({ status, assertionResults }) =>
			status === "failed" &&
			!assertionResults.some((test) => test.status === "failed"),
	).length;
	const failed = report.numFailedTests + brokenFiles;
	const ranNothing = report.numPassedTests + failed === 0;
	return {
		passed: report.numPassedTests,
		failed: failed === 0 && (exitCode !== 0 || ranNothing) ? 1 : failed,
	};
}

export const addTotals = (a: Totals, b: Totals): Totals => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
});

/** The last line of a run, as continuous integration reads it. */
export const totalsLine = ({ passed, failed }: Totals): string =>
	`${passed} passed, ${failed} failed`;
