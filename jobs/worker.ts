import { randomUUID } from "node:crypto";
import os from "node:os";
import { readConfig } from "../app/config.server.ts";
import { closeAppContext, createAppContext } from "../app/context.server.ts";
import { asChild } from "../server/as-child.ts";
import { writeLog } from "../server/write-log.ts";
import { keepSchedule } from "./keep-schedule.server.ts";
import { startLoops } from "./loops.ts";
import { schedule } from "./schedule.ts";

/** What is running when the worker is told to stop has so long to come to an end; its lease brings the rest back. */
const GRACE = 10_000;

const context = await createAppContext(readConfig(), {
	name: "nebula jobs",
	connections: 12,
});
const stopping = new AbortController();
const kept = keepSchedule(
	context,
	{
		name: `${os.hostname()}:${process.pid}:${randomUUID()}`,
		stopping: stopping.signal,
		log: writeLog,
	},
	schedule,
);
const stopLoops = await startLoops(context, writeLog);
asChild({
	grace: GRACE,
	async stop() {
		stopping.abort();
		await Promise.all([kept.stop(), stopLoops()]);
		await closeAppContext(context);
	},
}).ready({ jobs: schedule.length });
