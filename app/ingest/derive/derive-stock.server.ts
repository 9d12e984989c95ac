import type { Db } from "../../../db/client.ts";
import {
	announceKind,
	claimDerive,
	noteSettings,
	readSettings,
	takeDirtyDays,
} from "../../../db/queries/derive-state.server.ts";
import {
	daysCounted,
	deriveStockRun,
	forgetStock,
} from "../../../db/queries/stock-days.server.ts";
import { businessDay } from "../../metrics/business-day.ts";
import { addDays } from "../../metrics/day.ts";
import { dayRuns, daysHeld } from "./day-runs.ts";
import type { Derived } from "./derive-orders.server.ts";

const KIND = "stock-counts";
const DAYS = 400;

const NOTHING: Derived = { days: 0, changed: 0, more: false };

/**
 * Brings the stock figures up to date: for the days whose counts changed and those on which they hold, and for the days that have come since the
 * last run. Nothing is carried beyond today. Any number of processes may call it.
 */
export async function deriveStock(db: Db, now: Date): Promise<Derived> {
	return db.transaction().execute(async (trx) => {
		if (!(await claimDerive(trx, KIND))) return NOTHING;
		const { company, used } = await readSettings(trx, KIND);
		const { stockCarryDays: carryDays, timeZone } = company;
		const today = businessDay(timeZone)(now.getTime());
		const anew =
			used !== null &&
			(used.stockCarryDays !== carryDays || used.timeZone !== timeZone);
		if (anew) await forgetStock(trx);
		const { days: dirty, pages } = await takeDirtyDays(
			trx,
			KIND,
			anew ? Number.MAX_SAFE_INTEGER : DAYS,
		);
		const counted = [...dirty];
		const through = used?.throughDay ?? today;
		if (through < today)
			counted.push(
				...(await daysCounted(trx, addDays(through, -carryDays), today)),
			);
		if (used === null || anew || through < today)
			await noteSettings(trx, KIND, { ...company, throughDay: today });

		let changed = 0;
		const runs = dayRuns(daysHeld(counted, carryDays, today));
		for (const { from, to } of runs)
			changed += await deriveStockRun(trx, { from, to, carryDays, timeZone });
		// A day that begins is news of now.
		if (changed > 0 || anew)
			await announceKind(trx, KIND, pages || through < today);
		return {
			days: dirty.length,
			changed,
			more: !anew && dirty.length === DAYS,
		};
	});
}
