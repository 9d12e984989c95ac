import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { step } from "../progress.mjs";
import { CommandError } from "./command-error.ts";
import { runProgram } from "./run-program.ts";

/** What the built pages are made from. */
const SOURCES = [
	"app",
	"db",
	"public",
	"remix.config.js",
	"vite.config.ts",
	"tsconfig.json",
	"package-lock.json",
];

function filesUnder(place: string): string[] {
	if (!fs.existsSync(place)) return [];
	if (fs.statSync(place).isFile()) return [place];
	return fs
		.readdirSync(place, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

export function hashOfSources(root: string): string {
	const hash = createHash("sha256");
	for (const source of SOURCES)
		for (const file of filesUnder(path.join(root, source)))
			hash
				.update(path.relative(root, file))
				.update("\0")
				.update(createHash("sha256").update(fs.readFileSync(file)).digest());
	return hash.digest("hex");
}

/** Builds what the browser gets, unless it was built from these very sources. */
export async function buildPages(root: string): Promise<void> {
	const wanted = hashOfSources(root);
	const mark = path.join(root, "build", ".sources");
	// The mark is written last and taken away first, so that half a build is never taken for one.
	if (fs.existsSync(mark) && fs.readFileSync(mark, "utf8") === wanted) return;
	fs.rmSync(mark, { force: true });
	await step("build the pages", async (say) => {
		const { code, text } = await runProgram({
			program: path.join(root, "node_modules/.bin/remix"),
			args: ["vite:build"],
			cwd: root,
			env: { NODE_ENV: "production" },
			say,
		});
		if (code !== 0) throw new CommandError(`the build failed:\n${text}`);
		say("");
	});
	fs.writeFileSync(mark, wanted);
}
