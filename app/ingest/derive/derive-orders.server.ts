import type { Db } from "../../../db/client.ts";
import {
	announceKind,
	claimDerive,
	noteSettings,
	readSettings,
	takeDirtyDays,
} from "../../../db/queries/derive-state.server.ts";
import {
	findChangedPieces,
	forgetOrders,
	gatherPieces,
	openPieceTables,
	readPieces,
	replacePieces,
} from "../../../db/queries/order-pieces.server.ts";
import {
	applySteps,
	notePeriods,
	openStepTables,
	stepCustomers,
	stepOrders,
} from "../../../db/queries/order-steps.server.ts";
import { dayRuns } from "./day-runs.ts";

const KIND = "order-lines";
/** Days of one pass: a back-fill of years goes in some passes and not in one transaction of an hour. */
const DAYS = 120;
/** Reading so many days more is quicker than another scan. */
const GAP = 3;

export interface Derived {
	/** Days computed anew; 0 where nothing was to do. */
	readonly days: number;
	/** Rows of derived figures that changed. */
	readonly changed: number;
	/** More days may wait. */
	readonly more: boolean;
}

const NOTHING: Derived = { days: 0, changed: 0, more: false };

/**
 * Brings order_period and order_window_step up to date with the facts of dirty days, in one transaction. Only orders and customers whose pieces
 * changed are looked at: what they counted for before is taken away, what they count for now is added. Any number of processes may call it.
 */
export async function deriveOrders(db: Db, days = DAYS): Promise<Derived> {
	return db.transaction().execute(async (trx) => {
		if (!(await claimDerive(trx, KIND))) return NOTHING;
		const { company, used } = await readSettings(trx, KIND);
		const fiscalStart = company.fiscalYearStartMonth;
		// Fiscal quarters begin elsewhere now: what was derived under the old settings can't be added to.
		const anew = used !== null && used.fiscalYearStartMonth !== fiscalStart;
		if (anew) await forgetOrders(trx);
		if (anew || used === null) await noteSettings(trx, KIND, company);
		const { days: dirty, pages } = await takeDirtyDays(
			trx,
			KIND,
			anew ? Number.MAX_SAFE_INTEGER : days,
		);
		if (dirty.length === 0) return NOTHING;

		await openPieceTables(trx);
		for (const run of dayRuns(dirty, GAP)) await readPieces(trx, run, dirty);
		const more = !anew && dirty.length === days;
		if ((await findChangedPieces(trx, dirty)) === 0)
			return { days: dirty.length, changed: 0, more };
		await openStepTables(trx);
		for (const sign of [-1, 1] as const) {
			if (sign === 1) await replacePieces(trx);
			await gatherPieces(trx, "orders");
			await notePeriods(trx, fiscalStart);
			await stepOrders(trx, sign);
			await gatherPieces(trx, "customers");
			await notePeriods(trx, fiscalStart);
			await stepCustomers(trx, sign);
		}
		const changed = await applySteps(trx);
		if (changed > 0 || anew) await announceKind(trx, KIND, pages);
		return { days: dirty.length, changed, more };
	});
}
