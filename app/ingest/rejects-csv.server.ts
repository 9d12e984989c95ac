import type { Db } from "../../db/client.ts";
import { rejectsOf } from "../../db/queries/batches.server.ts";
import { csvLine } from "./csv-line.ts";

const PAGE = 5000;
const COLUMNS = [
	"line",
	"field",
	"code",
	"value",
	"allowed",
	"content",
] as const;

/** All kept rejects of a batch as CSV, some thousand at a time. */
export async function* readRejectsCsv(
	db: Db,
	batchId: number,
): AsyncIterable<string> {
	yield csvLine(COLUMNS);
	for (let offset = 0; ; offset += PAGE) {
		const rejects = await rejectsOf(db, batchId, PAGE, offset);
		if (rejects.length === 0) return;
		yield rejects
			.map((reject) => csvLine(COLUMNS.map((name) => String(reject[name]))))
			.join("");
	}
}
