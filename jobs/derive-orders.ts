import { deriveOrders } from "../app/ingest/derive/derive-orders.server.ts";
import { isStreaming } from "../app/ingest/is-streaming.server.ts";
import { orderLines } from "../app/metrics/kinds/order-lines.ts";
import type { Job } from "./job.ts";

/** A pass reads all facts of the days that changed, so on a busy day it rests nine times as long as it worked: ingest keeps the processor. */
const REST = 9;
/** While facts stream in, it waits for a pause, but no longer than this. */
const LONGEST_WAIT = 10 * 60_000;
let lastEnd = 0;
let restUntil = 0;

/** Counts distinct orders and customers anew for the days whose order lines changed. */
export const deriveOrdersJob: Job = {
	name: "derive-orders",
	cron: "*/5 * * * * *",
	async run({ db, pool, now }, { signal }) {
		const start = now().getTime();
		if (start < restUntil) return null;
		if (start < lastEnd + LONGEST_WAIT && (await isStreaming(pool, orderLines)))
			return null;
		let days = 0;
		for (let more = true; more && !signal.aborted; ) {
			const derived = await deriveOrders(db);
			days += derived.days;
			more = derived.more;
		}
		lastEnd = now().getTime();
		restUntil = lastEnd + REST * (lastEnd - start);
		return days > 0 ? `${days} days` : null;
	},
};
