import { setTimeout as sleep } from "node:timers/promises";
import { BatchWriter } from "../../app/ingest/batch-writer.server.ts";
import { foldRollups } from "../../app/ingest/fold-rollups.server.ts";
import { loadMasterData } from "../../app/master/load-master-data.server.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { createDb, createPool } from "../../db/client.ts";
import { startIngestServer } from "../ingest-server.ts";

/** The process that the crash test kills: the route of ingest on a socket, and the fold beside it. Arguments: database URL, spool folder, and what time it always is, unless it is the real one. */
const [url, spoolFolder, fixed] = process.argv.slice(2) as [
	string,
	string,
	string | undefined,
];
const pool = createPool(url, 10, "nebula crash");
const db = createDb(pool);
const master = await loadMasterData(db);
const { port } = await startIngestServer({
	db,
	writer: new BatchWriter(pool),
	master,
	spoolFolder,
	now: () => (fixed ? new Date(fixed) : new Date()),
});
process.send?.({ port });
process.on("disconnect", () => process.exit());
for (;;) {
	// The database may be away; the next round tries again.
	await foldRollups(pool, orderLines, master.company.timeZone).catch(() => {});
	await sleep(100);
}
