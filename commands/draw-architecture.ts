import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** Draws docs/architecture.md from the imports as they are. With --check it only says whether the picture is still true. */
const root = path.resolve(import.meta.dirname, "..");
const file = path.join(root, "docs", "architecture.md");

const BLOCKS =
	"^(app/(audit|boards|directory|home|http|i18n|identity|ingest|live|master|metrics|notifications|routes|search|ui)|commands|db|demo|jobs|server)/";

interface Cruised {
	readonly modules: readonly {
		readonly source: string;
		readonly dependencies: readonly { readonly resolved: string }[];
	}[];
}

function cruise(): Cruised {
	const run = spawnSync(
		path.join(root, "node_modules/.bin/depcruise"),
		[
			"--config",
			"dependency-rules.cjs",
			"--output-type",
			"json",
			"--collapse",
			BLOCKS,
			"--include-only",
			BLOCKS,
			"app",
			"commands",
			"db",
			"demo",
			"jobs",
			"server",
		],
		{ cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
	);
	if (run.stdout === "")
		throw new Error(`dependency-cruiser said nothing: ${run.stderr}`);
	return JSON.parse(run.stdout);
}

const nameOf = (folder: string) =>
	folder.replace(/^app\//, "").replace(/\/$/, "");

function arrows({ modules }: Cruised): string[] {
	const found = modules.flatMap(({ source, dependencies }) =>
		dependencies.map(({ resolved }) => [nameOf(source), nameOf(resolved)]),
	);
	return [
		...new Set(
			found
				.filter(([from, to]) => from !== to)
				.map(([from, to]) => `${from} --> ${to}`),
		),
	].sort();
}

const page = `# Architecture

Drawn from the imports by \`npm run architecture\`; \`npm run verify\` fails when it is not true any more. Rooms stand under \`app/\`; who may import whom is enforced by \`dependency-rules.cjs\`, and a test shows each ban fire.

\`\`\`mermaid
flowchart TD
${arrows(cruise())
	.map((arrow) => `\t${arrow}`)
	.join("\n")}
\`\`\`

\`db\` knows the rooms' pure files only (declarations of facts, levels, types). The path of a fact: \`routes/api-ingest.ts\` → \`ingest/receive-facts.server.ts\` → \`ingest/ingest-batch.server.ts\` → \`ingest/batch-writer.server.ts\` → \`db/queries/commit-facts.server.ts\`; then \`jobs/fold-rollups.ts\`; then everything that is shown reads \`metrics/observe.server.ts\`. Why it is so: [decisions](decisions).
`;

if (!process.argv.includes("--check")) fs.writeFileSync(file, page);
else if (!fs.existsSync(file) || fs.readFileSync(file, "utf8") !== page) {
	console.error(
		"docs/architecture.md is not how the code is: run npm run architecture and look at what changed",
	);
	process.exit(1);
}
