import { deriveOrders } from "../app/ingest/derive/derive-orders.server.ts";
import type { Job } from "./job.ts";

/** Counts distinct orders and customers anew for the days whose order lines changed. */
export const deriveOrdersJob: Job = {
	name: "derive-orders",
	cron: "*/5 * * * * *",
	async run({ db }, { signal }) {
		let days = 0;
		for (let more = true; more && !signal.aborted; ) {
			const derived = await deriveOrders(db);
			days += derived.days;
			more = derived.more;
		}
		return days > 0 ? `${days} days` : null;
	},
};
