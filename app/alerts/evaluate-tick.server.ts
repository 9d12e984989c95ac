import {
	dueRules,
	restlessRules,
} from "../../db/queries/alert-evaluation.server.ts";
import { businessDay } from "../metrics/business-day.ts";
import { type Evaluated, evaluateRules } from "./evaluate-rules.server.ts";
import type { AlertContext } from "./evaluate-touched.server.ts";

/**
 * What time alone does. `due`: instances whose `for` or keep firing is over. `restless`: whatever is not normal, for silences that ended, repeats and
 * scopes that are gone. `all`: every rule, because windows slide and sources fall silent without a fact.
 */
export type Sweep = "due" | "restless" | "all";

/** Evaluates at a tick, in one transaction; a tick that runs twice finds nothing more to do. */
export async function evaluateTick(
	context: AlertContext,
	sweep: Sweep,
): Promise<Evaluated | null> {
	const { db, book, usual, timeZone } = context;
	const now = context.now();
	const ids =
		sweep === "all"
			? null
			: new Set(
					sweep === "due" ? await dueRules(db, now) : await restlessRules(db),
				);
	if (ids?.size === 0) return null;
	await book.refresh(db);
	const rules = book.rules.filter(({ id }) => ids === null || ids.has(id));
	if (rules.length === 0) return null;
	return db.transaction().execute((trx) =>
		evaluateRules(
			trx,
			{ db, book, usual, now, today: businessDay(timeZone())(now.getTime()) },
			rules.map((rule) => ({
				rule,
				// What is not normal is always among them.
				members: sweep === "all" ? "all" : [],
				touched: null,
			})),
		),
	);
}
