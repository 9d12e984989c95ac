import { dueRules } from "../../db/queries/alert-evaluation.server.ts";
import { businessDay } from "../metrics/business-day.ts";
import { type Evaluated, evaluateRules } from "./evaluate-rules.server.ts";
import type { AlertContext } from "./evaluate-touched.server.ts";

/** What time alone does. `due`: instances whose `for` or keep firing is over. `all`: every rule, because windows slide, silences end and sources fall silent without a fact. */
export type Sweep = "due" | "all";

/** Evaluates at a tick, in one transaction; a tick that runs twice finds nothing more to do. */
export async function evaluateTick(
	context: AlertContext,
	sweep: Sweep,
): Promise<Evaluated | null> {
	const { db, book, usual, timeZone } = context;
	const now = context.now();
	const due = sweep === "due" ? new Set(await dueRules(db, now)) : null;
	if (due?.size === 0) return null;
	await book.refresh(db);
	const rules = book.rules.filter(({ id }) => due?.has(id) ?? true);
	if (rules.length === 0) return null;
	return db.transaction().execute((trx) =>
		evaluateRules(
			trx,
			{ db, book, usual, now, today: businessDay(timeZone())(now.getTime()) },
			rules.map((rule) => ({
				rule,
				// What is not normal is always among them.
				members: due ? [] : "all",
				touched: null,
			})),
		),
	);
}
