import { deriveOrders } from "../app/ingest/derive/derive-orders.server.ts";
import type { Job } from "./job.ts";

/** A pass reads all facts of the days that changed, so on a busy day it rests nine times as long as it worked: ingest keeps the processor. */
const REST = 9;
let restUntil = 0;

/** Counts distinct orders and customers anew for the days whose order lines changed. */
export const deriveOrdersJob: Job = {
	name: "derive-orders",
	cron: "*/5 * * * * *",
	async run({ db, now }, { signal }) {
		const start = now().getTime();
		if (start < restUntil) return null;
		let days = 0;
		for (let more = true; more && !signal.aborted; ) {
			const derived = await deriveOrders(db);
			days += derived.days;
			more = derived.more;
		}
		const end = now().getTime();
		restUntil = end + REST * (end - start);
		return days > 0 ? `${days} days` : null;
	},
};
