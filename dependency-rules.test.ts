import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = import.meta.dirname;
const CONFIG = path.join(ROOT, "dependency-rules.cjs");
const { forbidden }: { forbidden: { name: string }[] } = createRequire(
	import.meta.url,
)(CONFIG);

interface Import {
	readonly from: string;
	readonly to: string;
	readonly typeOnly?: true;
}

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

const isFile = (target: string) => target.includes("/");

/** A project that consists of these imports and nothing else. */
function projectOf(imports: readonly Import[]): string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-rules-"));
	folders.push(folder);
	const write = (name: string, text: string) => {
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.appendFileSync(file, text);
	};
	fs.copyFileSync(
		path.join(ROOT, "tsconfig.json"),
		path.join(folder, "tsconfig.json"),
	);
	write("package.json", '{"type":"module","dependencies":{"kysely":"1"}}');
	write("node_modules/kysely/package.json", '{"name":"kysely","main":"k.js"}');
	write("node_modules/kysely/k.js", "");
	for (const [at, { from, to, typeOnly }] of imports.entries()) {
		const place = isFile(to)
			? path.relative(path.dirname(from), to).replace(/^(?!\.)/, "./")
			: to;
		write(
			from,
			`import ${typeOnly ? "type " : ""}{ x as x${at} } from "${place}";\nexport const y${at} = x${at};\n`,
		);
		if (isFile(to)) write(to, "export const x = 1;\n");
	}
	return folder;
}

interface Violation {
	readonly ban: string;
	readonly from: string;
}

function violationsOf(imports: readonly Import[]): Violation[] {
	const cwd = projectOf(imports);
	const places = [...new Set(imports.map(({ from }) => from.split("/")[0]))];
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[
			path.join(
				ROOT,
				"node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
			),
			...["--config", CONFIG, "--output-type", "baseline"],
			...places.map(String),
		],
		{ cwd, encoding: "utf8" },
	);
	if (!stdout) throw new Error(stderr);
	const found: { from: string; rule: { name: string } }[] = JSON.parse(stdout);
	return found.map(({ from, rule }) => ({ ban: rule.name, from }));
}

/** The ban, who breaks it, and by which import. */
const BROKEN: readonly (readonly [ban: string, from: string, to: string])[] = [
	["no-cycles", "app/metrics/about.ts", "app/metrics/round.ts"],
	["audit-calls-on", "app/audit/a.server.ts", "app/identity/rule.ts"],
	["identity-calls-on", "app/identity/a.server.ts", "app/metrics/rule.ts"],
	["metrics-calls-on", "app/metrics/a.ts", "app/ingest/rule.ts"],
	["master-calls-on", "app/master/a.ts", "app/ingest/rule.ts"],
	["ingest-calls-on", "app/ingest/a.ts", "app/ui/rule.ts"],
	["live-calls-on", "app/live/a.ts", "app/ingest/rule.ts"],
	["notifications-calls-on", "app/notifications/a.ts", "app/metrics/rule.ts"],
	["alerts-calls-on", "app/alerts/a.ts", "app/home/rule.ts"],
	["scorecards-calls-on", "app/scorecards/a.ts", "app/alerts/rule.ts"],
	["home-calls-on", "app/home/a.ts", "app/ui/rule.ts"],
	["boards-calls-on", "app/boards/a.ts", "app/ingest/rule.ts"],
	["directory-calls-on", "app/directory/a.ts", "app/metrics/rule.ts"],
	["search-calls-on", "app/search/a.ts", "app/ingest/rule.ts"],
	["i18n-calls-on", "app/i18n/a.ts", "app/ui/rule.ts"],
	["ui-calls-on", "app/ui/a.tsx", "app/master/rule.ts"],
	["routes-never-db", "app/routes/a.tsx", "db/client.ts"],
	["routes-never-db", "app/http/a.server.ts", "db/client.ts"],
	["jobs-never-routes-or-db", "jobs/fold.ts", "db/queries/a.server.ts"],
	["jobs-never-routes-or-db", "jobs/page.ts", "app/routes/rule.ts"],
	["db-only-pure", "db/queries/up.server.ts", "app/ingest/do.server.ts"],
	["nobody-imports-the-starters", "app/metrics/b.server.ts", "jobs/job.ts"],
	["nobody-imports-the-starters", "db/up.ts", "server/write-log.ts"],
	["pure-stays-pure", "app/metrics/sql.ts", "kysely"],
	["pure-stays-pure", "app/ingest/calls.ts", "app/ingest/do.server.ts"],
	["pure-stays-off-node", "app/ingest/reads.ts", "node:fs"],
];

test("every ban has an example here", () => {
	expect([...new Set(BROKEN.map(([ban]) => ban))].sort()).toEqual(
		forbidden.map(({ name }) => name).sort(),
	);
});

describe("a project that breaks every ban", () => {
	let violations: Violation[] = [];
	beforeAll(() => {
		violations = violationsOf([
			...BROKEN.map(([, from, to]) => ({ from, to })),
			// The way back that closes the circle.
			{ from: "app/metrics/round.ts", to: "app/metrics/about.ts" },
		]);
	}, 60_000);

	test.each(BROKEN)("%s fires on %s, which imports %s", (ban, from) => {
		expect(violations).toContainEqual({ ban, from });
	});
});

test("what the table allows is let through", { timeout: 60_000 }, () => {
	const imports: Import[] = [
		{ from: "app/ingest/a.server.ts", to: "app/metrics/rule.ts" },
		{ from: "app/ingest/a.server.ts", to: "db/queries/a.server.ts" },
		{ from: "app/ingest/a.server.ts", to: "node:fs" },
		{ from: "app/routes/a.tsx", to: "app/ingest/a.server.ts" },
		{ from: "db/tables/a.ts", to: "app/metrics/rule.ts" },
		{ from: "jobs/fold.ts", to: "app/ingest/a.server.ts" },
		{ from: "jobs/worker.ts", to: "db/client.ts" },
		{ from: "app/ingest/types.ts", to: "kysely", typeOnly: true },
	];
	expect(violationsOf(imports)).toEqual([]);
});
