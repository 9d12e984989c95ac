import path from "node:path";
import { readConfig } from "../app/config.server.ts";
import { buildPages } from "./processes/build-pages.ts";
import { CommandError } from "./processes/command-error.ts";
import { ensureChromium } from "./processes/ensure-chromium.ts";
import { runCommand } from "./processes/run-command.ts";
import { runProgram } from "./processes/run-program.ts";
import { runTests } from "./processes/run-tests.ts";
import { addTotals, type Totals, totalsLine } from "./processes/test-totals.ts";
import { step } from "./progress.mjs";

const { root, chromium } = readConfig();

/** Each looks at the sources only, and says nothing when all is well. */
const CHECKS: readonly (readonly [
	title: string,
	program: string,
	...string[],
])[] = [
	["lint", "biome", "lint", "--error-on-warnings", "."],
	[
		"format and order of imports",
		"biome",
		"check",
		"--linter-enabled=false",
		".",
	],
	["dependency rules", "npm", "run", "--silent", "rules"],
	[
		"drawn architecture",
		"npm",
		"run",
		"--silent",
		"architecture",
		"--",
		"--check",
	],
	["types", "tsc", "--noEmit"],
	["lock file", "npm", "run", "--silent", "lock-check"],
];

const failures: string[] = [];

/** Goes on after a failure: one run shows all that is wrong. */
async function attempt(title: string, work: () => Promise<void>) {
	try {
		await work();
	} catch (error) {
		failures.push(title);
		console.error(error instanceof Error ? error.message : error);
	}
}

async function check(program: string, args: readonly string[]) {
	const { code, text } = await runProgram({ program, args, cwd: root });
	if (code !== 0) throw new CommandError(text.trim());
}

/** Everything that has to hold before a change is taken. */
await runCommand(async () => {
	const start = performance.now();
	for (const [title, program, ...args] of CHECKS)
		await attempt(title, () => step(title, () => check(program, args)));
	let totals: Totals = { passed: 0, failed: 0 };
	const test = async (project: string) => {
		const found = await runTests({ root, project });
		totals = addTotals(totals, found);
		if (found.failed > 0) failures.push(`${project} tests`);
	};
	await test("unit");
	await test("database");
	await attempt("build", () => buildPages(root));
	await attempt("Chromium", () => ensureChromium({ chromium, root }));
	await test("browser");
	const seconds = Math.round((performance.now() - start) / 1000);
	console.log(
		failures.length === 0
			? `\nall is well after ${seconds} s (${path.basename(root)})`
			: `\nafter ${seconds} s these failed: ${failures.join(", ")}`,
	);
	console.log(totalsLine(totals));
	if (failures.length > 0) process.exit(1);
});
