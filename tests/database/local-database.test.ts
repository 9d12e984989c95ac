import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { databasePlace } from "../../db/local/place.ts";
import { reach } from "../../db/local/reach.ts";
import {
	localUrl,
	removeDatabase,
	startDatabase,
	stopDatabase,
} from "../../db/local.ts";
import { TEST_DATABASES } from "../remove-orphans.ts";

const dataDir = path.join(TEST_DATABASES, `${process.pid}-local`);
afterEach(() => removeDatabase({ dataDir }));

const start = () => startDatabase({ dataDir, durable: false });
const lockFile = () =>
	path.join(databasePlace(dataDir).cluster, "postmaster.pid");
const serverPid = () =>
	Number(fs.readFileSync(lockFile(), "utf8").split("\n")[0]);

test("of processes that start it at once one does, and all reach it", async () => {
	const started = await Promise.all([start(), start(), start()]);
	expect(started.filter((one) => one.started)).toHaveLength(1);
	expect(new Set(started.map(({ url }) => url))).toEqual(
		new Set([localUrl({ dataDir })]),
	);
	expect(await reach(localUrl({ dataDir }))).toBe("answers");
});

test("after kill -9 the next start recovers", async () => {
	await start();
	process.kill(serverPid(), "SIGKILL");
	expect(await start()).toMatchObject({ started: true });
	expect(await reach(localUrl({ dataDir }))).toBe("answers");
});

test("a lock whose process id now belongs to something else is no server", async () => {
	const { url } = await start();
	await stopDatabase({ dataDir });
	expect(await reach(url)).toBe("silent");
	fs.writeFileSync(lockFile(), `${process.pid}\n/elsewhere\n1\n5432\n\n\n`);
	expect(await start()).toMatchObject({ started: true });
});

test("half a cluster of a start that was killed is not taken for one", async () => {
	const { cluster } = databasePlace(dataDir);
	fs.mkdirSync(path.dirname(cluster), { recursive: true });
	// No process has this id: it is above Linux's largest.
	const half = `${cluster}.4194305.x.new`;
	fs.mkdirSync(half);
	fs.writeFileSync(path.join(half, "PG_VERSION"), "18\n");
	expect(await start()).toMatchObject({ started: true });
	expect(fs.existsSync(half)).toBe(false);
});

test("what keeps it from starting is shown with the end of its log", async () => {
	await start();
	await stopDatabase({ dataDir });
	const { cluster } = databasePlace(dataDir);
	fs.appendFileSync(
		path.join(cluster, "postgresql.conf"),
		"\nno_such_setting = on\n",
	);
	await expect(start()).rejects.toMatchObject({
		code: "local-database",
		message: expect.stringContaining("no_such_setting"),
	});
});
