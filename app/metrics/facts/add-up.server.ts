import type { Db } from "../../../db/client.ts";
import { addUpFacts } from "../../../db/queries/facts-behind.server.ts";
import { readRollups } from "../../../db/queries/rollups.server.ts";
import type { Calendar } from "../calendar.ts";
import { cover } from "../cover.ts";
import { evaluate } from "../evaluate.ts";
import { hasLevel } from "../level.ts";
import { factsOf, isDistinct } from "../measure-reference.ts";
import type { Observation } from "../observation.ts";
import { type Scope, scopeDimensions } from "../scope.ts";
import type { Span } from "../span.ts";
import type { FactList } from "./fact-lists.ts";
import type { FactSums, FactsPage } from "./facts-page.ts";

/** Up to so many facts of the company in the period are added up one by one while somebody waits. */
const MOST_ADDED_UP = 200_000;

interface Asked {
	readonly scope: Scope;
	readonly calendar: Calendar;
	readonly span: Span;
	/** Measures that a listed fact has one of; null for all facts. */
	readonly measures: readonly string[] | null;
}

/** What the stored sums say of a kind: the number of facts, then the list's measures. */
async function storedSums(
	db: Db,
	{ kind, measures }: FactList,
	{ calendar, span, scope }: Omit<Asked, "measures">,
): Promise<readonly string[]> {
	const rows = await readRollups(db, {
		kind,
		measures,
		scope,
		by: null,
		members: null,
		timeZone: calendar.timeZone,
		spans: [{ tag: 0, segments: cover(calendar, span) }],
	});
	return rows[0]?.sums ?? ["0", ...measures.map(() => "0")];
}

/** What the facts of one kind come to: one by one where they are few enough, else by what is stored. */
export async function addUp(
	db: Db,
	list: FactList,
	asked: Asked,
): Promise<FactSums> {
	const { kind } = list;
	const { calendar, span, scope, measures } = asked;
	const few =
		list.isLevel ||
		Number((await storedSums(db, list, { calendar, span, scope: {} }))[0]) <=
			MOST_ADDED_UP;
	if (!few && !isKept(list, scope))
		return {
			kind: kind.key,
			facts: null,
			listed: null,
			sums: [],
			from: "nowhere",
		};
	const range = { from: span.fromAt, until: span.untilAt };
	const added = few
		? await addUpFacts(db, { kind, scope, measures }, range, list.measures)
		: null;
	const [n = "0", ...sums] = added
		? [added.n, ...added.sums]
		: await storedSums(db, list, asked);
	const named = list.measures.map((measure, i) => ({
		reference: `${kind.key}.${measure}` as const,
		sum: sums[i] ?? "0",
	}));
	return {
		kind: kind.key,
		facts: Number(n),
		listed: added ? added.listed : measures === null ? Number(n) : null,
		sums: list.isLevel ? [] : named,
		from: added ? "facts" : "stored-sums",
	};
}

/** False where the stored sums know nothing of these dimensions together, so that asking them would read every fact. */
const isKept = ({ kind }: FactList, scope: Scope): boolean => {
	const names = scopeDimensions(scope);
	return names.length <= 2 && hasLevel(kind.levels, "day", names);
};

/** Puts what the facts add up to into the formula: the figure has to come out of it. */
export function checkFigure(
	metric: FactsPage["metric"],
	total: Observation,
	lists: readonly FactList[],
	sums: readonly FactSums[],
): boolean | null {
	const adds =
		total.value !== null &&
		sums.length > 0 &&
		sums.every(({ from }) => from === "facts") &&
		lists.every(({ isLevel, terms }) => !isLevel && !terms.some(isDistinct));
	if (!adds) return null;
	const cell = new Map<string, bigint>();
	for (const { kind, facts, sums: named } of sums) {
		cell.set(factsOf(kind), BigInt(facts ?? 0));
		for (const { reference, sum } of named) cell.set(reference, BigInt(sum));
	}
	return (
		evaluate(metric.formula, { sums: cell, days: 0 }).value === total.value
	);
}
