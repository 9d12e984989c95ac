import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { type TestReport, type Totals, totalsOf } from "./test-totals.ts";

/** Runs one project's tests, shown as they go, and counts them by vitest's own report. */
export async function runTests({
	root,
	project,
}: {
	root: string;
	project: string;
}): Promise<Totals> {
	const file = path.join(root, ".data", "reports", `${project}.json`);
	fs.rmSync(file, { force: true });
	console.log(`· ${project} tests …`);
	const code = await new Promise<number>((resolve, reject) => {
		const child = spawn(
			"vitest",
			[
				...["run", "--project", project],
				...[
					"--reporter=default",
					"--reporter=json",
					`--outputFile.json=${file}`,
				],
			],
			{ cwd: root, stdio: ["ignore", "inherit", "inherit"] },
		);
		child.on("error", reject);
		child.on("close", (status) => resolve(status ?? 1));
	});
	const report: TestReport | null = fs.existsSync(file)
		? JSON.parse(fs.readFileSync(file, "utf8"))
		: null;
	return totalsOf(report, code);
}
