import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { environmentWith } from "../../app/config.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let folder = "";
beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-import-"));
	fs.writeFileSync(
		path.join(folder, "m.json"),
		JSON.stringify({
			kind: "visits",
			source: "doors",
			key: ["store", "hour"],
			timeZone: "Asia/Shanghai",
			columns: { hour_at: "hour", visits: "in", store: "store" },
		}),
	);
});
beforeEach(async () => {
	await sql`truncate batch, reject, visit_count, visit_count_delta, source_kind, source cascade`.execute(
		box.db,
	);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function put(name: string, content: string | Buffer): string {
	const file = path.join(folder, name);
	fs.writeFileSync(file, content);
	return file;
}

/** The command as somebody types it. */
function run(...args: string[]): Promise<{ code: number | null; out: string }> {
	return new Promise((resolve) => {
		const child = spawn(
			process.execPath,
			["commands/import.ts", "--mapping", path.join(folder, "m.json"), ...args],
			{ env: environmentWith({ DATABASE_URL: box.url, DATA_DIR: folder }) },
		);
		let out = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (piece) => {
				out += piece;
			});
		child.on("close", (code) => resolve({ code, out }));
	});
}

const visits = async (): Promise<number> => {
	const { rows } = await sql<{
		sum: number;
	}>`select coalesce(sum(visits), 0) as sum from visit_count`.execute(box.db);
	return rows[0]?.sum ?? -1;
};

const good = "store,hour,in\ns1,2026-11-20T10:00,5\ns1,2026-11-20T11:00,7\n";

test("a good file is taken, with its total, and again changes nothing", async () => {
	const file = put("good.csv", good);
	const first = await run(
		file,
		"--complete-through",
		"2026-11-21T00:00:00+08:00",
	);
	expect(first.out).toMatch(/accepted +2\n/);
	expect(first.out).toContain("Its source was not known and is registered now");
	expect(first.code).toBe(0);
	const again = await run(file);
	expect(again.out).toMatch(/accepted +0\n.*duplicates +2\n/s);
	expect(again.code).toBe(0);
	expect(await visits()).toBe(12);
	const { rows } = await sql<{
		through: Date;
	}>`select complete_through as through from source_kind`.execute(box.db);
	expect(rows).toEqual([{ through: new Date("2026-11-20T16:00:00Z") }]);
});

test("bad lines are rejected by themselves, shown, and make the exit code 2", async () => {
	const { code, out } = await run(
		put("bad.csv", `${good}s1,2026-11-20T12:00,-3\ns1,noon,3\n`),
	);
	expect(out).toContain(
		"line 4: visits is '-3'. Allowed: a whole number from 0",
	);
	expect(out).toContain(
		"line 5: hour_at is 'noon'. Allowed: a date in the form ISO",
	);
	expect(code).toBe(2);
	expect(await visits()).toBe(12);
});

test("a dry run counts and stores nothing", async () => {
	const { code, out } = await run(put("good.csv", good), "--dry-run");
	expect(out).toContain("Dry run: nothing was stored.");
	expect(out).toMatch(/accepted +2\n/);
	expect(code).toBe(0);
	expect(await visits()).toBe(0);
});

test("a file that breaks off leaves nothing behind", async () => {
	const long =
		good +
		Array.from({ length: 5000 }, (_, at) => `s${at},2026-11-20T10:00,1\n`).join(
			"",
		);
	const whole = gzipSync(long);
	const { code, out } = await run(
		put("cut.csv.gz", whole.subarray(0, whole.length - 20)),
	);
	expect(out).toContain("it was cut off");
	expect(code).toBe(1);
	expect(await visits()).toBe(0);
	const { rows } = await sql`select from batch`.execute(box.db);
	expect(rows).toHaveLength(0);
});

const refusals: [string, string[], string][] = [
	["no file", [], "npm run import -- --mapping m.json FILE"],
	[
		"a file that is not there",
		["/nowhere.csv"],
		"'/nowhere.csv' does not exist",
	],
	["an unknown option", ["f.csv", "--wet-run"], "--wet-run"],
	[
		"a moment without a zone",
		["f.csv", "--complete-through", "2026-11-21"],
		"--complete-through is '2026-11-21'",
	],
];
test.each(refusals)(
	"%s is refused with what is allowed",
	async (_, args, text) => {
		const { code, out } = await run(...args);
		expect(out).toContain(text);
		expect(code).toBe(1);
	},
);

test("a mapping that does not fit the file says which columns there are", async () => {
	const { code, out } = await run(put("other.csv", "shop,hour,in\ns1,x,5\n"));
	expect(out).toContain(
		"columns.store names the column 'store', which the file does not have. Its columns: shop, hour, in",
	);
	expect(code).toBe(1);
});
