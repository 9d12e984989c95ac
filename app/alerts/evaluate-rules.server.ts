import { isDeepStrictEqual } from "node:util";
import type { Db, Trx } from "../../db/client.ts";
import {
	type InstanceRow,
	lockMetrics,
	openInstances,
} from "../../db/queries/alert-evaluation.server.ts";
import { ALL } from "../metrics/dimension.ts";
import type { Evaluation } from "./evaluation.ts";
import { isNormal, NORMAL_INSTANCE } from "./instance.ts";
import { measure } from "./measure.ts";
import { quietNow } from "./quiet-now.server.ts";
import {
	type Pair,
	type ReadRule,
	readMeasured,
} from "./read-measured.server.ts";
import type { Rule } from "./rule.ts";
import type { RuleBook } from "./rule-book.server.ts";
import {
	type AlertBefore,
	type AlertStep,
	type Cause,
	stepAlert,
	subjectOf,
} from "./step-alert.ts";
import type { UsualRanges } from "./usual-ranges.server.ts";
import {
	instanceKey,
	type SteppedInstance,
	writeSteps,
} from "./write-steps.server.ts";

/** What is asked of one rule: all of its instances, or those of some members. */
export interface Ask {
	readonly rule: Rule;
	readonly members: readonly number[] | "all";
	/** Whether what happened may page, and when the latest of it did; null: time alone. */
	readonly touched: {
		readonly pages: boolean;
		readonly latestAt: number | null;
	} | null;
}

export interface Evaluated {
	readonly instances: number;
	readonly changed: number;
	readonly announced: number;
}

interface Place {
	/** Reads see what is committed, which is everything that the locks wait for. */
	readonly db: Db;
	readonly book: RuleBook;
	readonly usual: UsualRanges;
	readonly today: string;
	readonly now: Date;
}

/** Facts older than the window page nobody, whatever they change elsewhere. */
function causeOf({ touched }: Ask, fromAt: string | undefined): Cause {
	if (touched === null) return "tick";
	const isOld =
		touched.latestAt !== null &&
		fromAt !== undefined &&
		touched.latestAt < Date.parse(fromAt);
	return touched.pages && !isOld ? "facts" : "past";
}

function evaluationOf(
	{ book, usual }: Place,
	rule: Rule,
	memberId: number,
	read: ReadRule | undefined,
	isThere: boolean,
): Evaluation {
	if (!isThere) return { kind: "missing" };
	const metric = book.definition(rule.metric);
	if (!metric)
		return {
			kind: "error",
			message: `metric '${rule.metric}' does not exist any more`,
		};
	if (read === undefined || "failed" in read)
		return { kind: "error", message: read?.failed ?? "nothing was read" };
	const pair: Pair | undefined = read.get(memberId);
	if (!pair) return { kind: "missing" };
	return measure(rule, {
		...pair,
		target: metric.target,
		usual: usual.get(rule, memberId),
	});
}

/** Beyond nothing and never heard of: by far the most, and nothing is to be done. */
const isUneventful = (
	row: InstanceRow | undefined,
	evaluation: Evaluation,
	{ noDataSeconds }: Rule,
) =>
	row === undefined &&
	(evaluation.kind === "missing" ||
		// A rule that tells nobody of missing data opens no record of it: a small region without complaints is no alert.
		(evaluation.kind === "no-data" && noDataSeconds === null) ||
		(evaluation.kind === "measured" &&
			Object.values(evaluation.verdicts).every(
				(verdict) => verdict !== "beyond",
			)));

/** What is not normal is looked at again and again; written is only what differs. */
const hasChanged = (
	row: InstanceRow | undefined,
	{ instance, isNewDecision, past, peak }: AlertStep,
): boolean =>
	row === undefined
		? !isNormal(instance)
		: isNewDecision ||
			past !== row.past ||
			peak !== row.peak ||
			!isDeepStrictEqual(instance, row.content);

const beforeOf = (row: InstanceRow | undefined): AlertBefore => ({
	instance: row?.content ?? NORMAL_INSTANCE,
	past: row?.past ?? false,
	told:
		row?.toldAs && row.toldAt
			? { as: row.toldAs, at: row.toldAt.getTime() }
			: null,
	decided: row?.decided ?? null,
	acknowledged: row?.acknowledged ?? false,
	worst: row?.worst ?? null,
	firedAt: row?.firedAt?.getTime() ?? null,
	peak: row?.peak ?? null,
});

/**
 * Evaluates rules inside the caller's transaction: reads values once the metrics are locked, takes each instance one step, writes what followed.
 * The transaction also deletes what caused it, so that each decision is made once.
 */
export async function evaluateRules(
	trx: Trx,
	place: Place,
	asked: readonly Ask[],
): Promise<Evaluated> {
	if (asked.length === 0) return { instances: 0, changed: 0, announced: 0 };
	const { db, book, usual, today, now } = place;
	await lockMetrics(trx, [...new Set(asked.map(({ rule }) => rule.metric))]);
	// A rule may have changed while we waited; one that watches another metric now is evaluated at the next tick.
	await book.refresh(db);
	const asks = asked.flatMap((ask) => {
		const rule = book.rule(ask.rule.id);
		return rule?.metric === ask.rule.metric ? [{ ...ask, rule }] : [];
	});
	const rows = new Map(
		(
			await openInstances(
				trx,
				asks.map(({ rule }) => rule.id),
			)
		).map((row) => [instanceKey(row.ruleId, row.memberId), row]),
	);
	const restless = Map.groupBy(rows.values(), ({ ruleId }) => ruleId);
	const wanted = await Promise.all(
		asks.map(async (ask) => {
			const there = new Set(
				await book.instancesOf(
					db,
					ask.rule,
					ask.members === "all" ? [] : ask.members,
					today,
					now.getTime(),
				),
			);
			const named =
				ask.members === "all"
					? [...there]
					: ask.rule.by === null
						? [ALL]
						: ask.members.filter((id) => there.has(id));
			const members = new Set([
				...named,
				...(restless.get(ask.rule.id) ?? []).map(({ memberId }) => memberId),
			]);
			return { ask, there, members: [...members] };
		}),
	);
	const questions = wanted
		.filter(
			({ ask, members }) =>
				members.length > 0 && book.definition(ask.rule.metric),
		)
		.map(({ ask, members }) => ({ rule: ask.rule, members }));
	const [read] = await Promise.all([
		readMeasured(db, questions, now),
		usual.prepare(db, questions, now),
	]);

	const changes: SteppedInstance[] = [];
	let instances = 0;
	let quiet: Awaited<ReturnType<typeof quietNow>> | null = null;
	for (const { ask, there, members } of wanted)
		for (const memberId of members) {
			instances += 1;
			const { rule } = ask;
			const row = rows.get(instanceKey(rule.id, memberId));
			const of = read.get(rule.id);
			const evaluation = evaluationOf(
				place,
				rule,
				memberId,
				of,
				there.has(memberId),
			);
			if (isUneventful(row, evaluation, rule)) continue;
			quiet ??= await quietNow(trx, now);
			const quietOf = quiet;
			const step = stepAlert(
				rule,
				beforeOf(row),
				evaluation,
				causeOf(
					ask,
					"basis" in evaluation ? evaluation.basis.fromAt : undefined,
				),
				(as) => quietOf(subjectOf(rule, memberId, as)),
				now.getTime(),
			);
			if (hasChanged(row, step)) changes.push({ rule, memberId, row, step });
		}
	const announced = await writeSteps(trx, changes, now);
	return { instances, changed: changes.length, announced };
}
