import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { environmentWith } from "../../app/config.server.ts";
import { readDefinitionHistory } from "../../app/metrics/definition-history.server.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { testDatabase } from "../test-database.ts";

const EXAMPLE = "docs/examples/metrics/average-discount.json";
const box = testDatabase();
let folder = "";
beforeAll(async () => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-define-"));
	await syncDefinitions(box.db, new Date());
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The example with some fields changed. */
function changed(fields: Readonly<Record<string, unknown>>): string {
	const file = path.join(folder, "changed.json");
	const example = JSON.parse(fs.readFileSync(EXAMPLE, "utf8"));
	fs.writeFileSync(file, JSON.stringify({ ...example, ...fields }));
	return file;
}

/** The command as somebody types it. */
function run(
	...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
	return new Promise((resolve) => {
		const child = spawn(
			process.execPath,
			["commands/define-metric.ts", ...args],
			{ env: environmentWith({ DATABASE_URL: box.url, DATA_DIR: folder }) },
		);
		let [out, err] = ["", ""];
		child.stdout.on("data", (piece) => {
			out += piece;
		});
		child.stderr.on("data", (piece) => {
			err += piece;
		});
		child.on("close", (code) => resolve({ code, out, err }));
	});
}

const versions = async () =>
	(
		await box.db
			.selectFrom("metric_version")
			.select("version")
			.where("key", "=", "average-discount")
			.orderBy("version")
			.execute()
	).map(({ version }) => version);

test("a rehearsal says what it would show and saves nothing", async () => {
	const { code, out } = await run(EXAMPLE, "--dry-run");
	expect(out).toMatch(/would show\n.*sample 0, state .*\nnothing was saved/);
	expect([code, await versions()]).toEqual([0, []]);
});

test("a metric is defined, changed on its version, and the same again is nothing new", async () => {
	expect((await run(EXAMPLE)).out).toContain("is now at version 1");
	const file = changed({ windowDays: 7 });
	const changing = [file, "--based-on", "1", "--reason", "A week is enough"];
	expect((await run(...changing)).out).toContain("is now at version 2");
	const [newest] = await readDefinitionHistory(box.db, "average-discount");
	expect(newest).toMatchObject({ version: 2, reason: "A week is enough" });
	expect((await run(file, "--based-on", "2")).out).toContain("nothing differs");
	expect(await versions()).toEqual([1, 2]);
});

test("a change of an older version is refused with the one that there is, rehearsed or not", async () => {
	for (const more of [[], ["--dry-run"]]) {
		const { code, err } = await run(EXAMPLE, "--based-on", "1", ...more);
		expect(err).toContain("is at version 2, the change was made to version 1");
		expect(code).toBe(1);
	}
	expect(await versions()).toEqual([1, 2]);
});

test("a fault names its place, its value and what is allowed", async () => {
	const { code, err } = await run(
		changed({ formula: { kind: "sum", of: "orders.revenue" } }),
		"--based-on",
		"2",
	);
	expect(err).toContain('formula.of is "orders.revenue": allowed are');
	expect(err).toContain("order-lines.revenue");
	expect(code).toBe(1);
});

test("what is printed is a definition that can be given back", async () => {
	const { out, err } = await run("--print", "nps");
	const file = path.join(folder, "nps.json");
	fs.writeFileSync(file, out);
	expect(err).toContain("--based-on 1");
	expect((await run(file, "--based-on", "1")).out).toContain("nothing differs");
	expect((await run("--print", "nsp")).err).toContain(
		"metric 'nsp' does not exist",
	);
});
