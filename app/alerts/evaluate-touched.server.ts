import type { Db } from "../../db/client.ts";
import {
	type TouchRow,
	takeTouches,
} from "../../db/queries/alert-evaluation.server.ts";
import type { TouchedMembers } from "../ingest/touched-members.ts";
import { unitedMembers } from "../ingest/touched-members.ts";
import { businessDay } from "../metrics/business-day.ts";
import type { Dimension } from "../metrics/dimension.ts";
import {
	type Ask,
	type Evaluated,
	evaluateRules,
} from "./evaluate-rules.server.ts";
import type { Rule } from "./rule.ts";
import type { RuleBook } from "./rule-book.server.ts";
import type { UsualRanges } from "./usual-ranges.server.ts";

/** What evaluators hold from one round to the next. */
export interface AlertContext {
	readonly db: Db;
	readonly now: () => Date;
	readonly book: RuleBook;
	readonly usual: UsualRanges;
	readonly timeZone: () => string;
}

/** Far more than come while a round runs. */
const AT_ONCE = 2000;

interface Touched {
	readonly pages: boolean;
	readonly members: TouchedMembers | null;
	readonly latestAt: number | null;
}

/** Touches of a kind as one. */
function united(
	rows: readonly TouchRow[],
	pages: boolean,
): Map<string, Touched> {
	const found = new Map<string, Touched>();
	const some = rows.filter((row) => row.pages === pages);
	for (const [kind, of] of Map.groupBy(some, ({ kind }) => kind)) {
		const times = of.map(({ latestAt }) => latestAt?.getTime() ?? null);
		found.set(kind, {
			pages,
			members: unitedMembers(of.map(({ members }) => members)),
			latestAt: times.includes(null)
				? null
				: Math.max(...times.map((time) => time ?? 0)),
		});
	}
	return found;
}

/** False where a rule's scope names a member that was not touched. */
const reaches = ({ scope }: Rule, members: TouchedMembers | null): boolean =>
	members === null ||
	(Object.entries(scope) as [Dimension, number][]).every(([name, id]) =>
		members[name].includes(id),
	);

/** What to ask of the rules that count what was touched; a rule that counts two kinds is asked once. */
export function asksOf(
	book: Pick<RuleBook, "counting">,
	touched: ReadonlyMap<string, Touched>,
): Ask[] {
	const asks = new Map<number, Ask>();
	for (const [kind, { pages, members, latestAt }] of touched)
		for (const rule of book.counting(kind)) {
			if (!reaches(rule, members)) continue;
			const own =
				rule.by === null || members === null ? "all" : members[rule.by];
			const known = asks.get(rule.id);
			asks.set(rule.id, {
				rule,
				members:
					known === undefined
						? own
						: known.members === "all" || own === "all"
							? "all"
							: [...new Set([...known.members, ...own])],
				touched: {
					pages,
					latestAt:
						known?.touched == null
							? latestAt
							: latestAt === null || known.touched.latestAt === null
								? null
								: Math.max(latestAt, known.touched.latestAt),
				},
			});
		}
	return [...asks.values()];
}

/**
 * One round: everything that commits touched and nobody has taken, evaluated and written in one transaction. Any number of processes may run it.
 * Answers null where nothing waited.
 */
export async function evaluateTouched(
	context: AlertContext,
): Promise<(Evaluated & { readonly more: boolean }) | null> {
	const { db, book, usual, timeZone } = context;
	return db.transaction().execute(async (trx) => {
		const rows = await takeTouches(trx, AT_ONCE);
		if (rows.length === 0) return null;
		await book.refresh(db);
		const now = context.now();
		const today = businessDay(timeZone())(now.getTime());
		const sum = { instances: 0, changed: 0, announced: 0 };
		// What may not page goes first, so that it begins as what it is.
		for (const pages of [false, true]) {
			const done = await evaluateRules(
				trx,
				{ db, book, usual, now, today },
				asksOf(book, united(rows, pages)),
			);
			sum.instances += done.instances;
			sum.changed += done.changed;
			sum.announced += done.announced;
		}
		return { ...sum, more: rows.length === AT_ONCE };
	});
}
