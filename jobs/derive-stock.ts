import { deriveStock } from "../app/ingest/derive/derive-stock.server.ts";
import type { Job } from "./job.ts";

/** Carries stock counts forward: for the days whose counts changed, and for each day that begins. */
export const deriveStockJob: Job = {
	name: "derive-stock",
	cron: "*/5 * * * * *",
	async run({ db }, { now, signal }) {
		let days = 0;
		for (let more = true; more && !signal.aborted; ) {
			const derived = await deriveStock(db, now);
			days += derived.days;
			more = derived.more;
		}
		return days > 0 ? `${days} days` : null;
	},
};
