import type { Db } from "../../db/client.ts";
import { readRollups } from "../../db/queries/rollups.server.ts";
import type { CellQuestion } from "./cell-question.ts";
import { Cells } from "./cells.ts";
import { cover } from "./cover.ts";
import { kindByKey } from "./kinds/all.ts";
import { daysOf, factsOf } from "./measure-reference.ts";
import { readDistinct } from "./read-distinct.server.ts";
import type { ReadPlan, WantedSums } from "./read-plan.ts";
import type { Span } from "./span.ts";

async function readKind(
	db: Db,
	{ calendar, spans, scope, by, members }: CellQuestion,
	wanted: WantedSums,
	cells: Cells,
): Promise<void> {
	const kind = kindByKey(wanted.kind);
	if (!kind) return;
	const isLevel = kind.additivity === "level";
	const measures = [...wanted.measures];
	const references = [
		factsOf(kind.key),
		...measures.map((name) => `${kind.key}.${name}`),
	];
	const days = daysOf(kind.key);
	const rows = await readRollups(db, {
		kind,
		measures,
		scope,
		by,
		members,
		timeZone: calendar.timeZone,
		spans: [...wanted.tags].map((tag) => ({
			tag,
			segments: cover(calendar, spans[tag] as Span),
		})),
	});
	for (const { tag, member, buckets, sums } of rows) {
		const cell = cells.of(tag, member);
		sums.forEach((sum, i) => {
			cell.set(references[i] as string, BigInt(sum));
		});
		if (isLevel) cell.set(days, BigInt(buckets));
	}
}

/** Reads everything that a plan wants: one query a kind, side by side. */
export async function readCells(
	db: Db,
	question: CellQuestion,
	plan: ReadPlan,
): Promise<Cells> {
	const cells = new Cells();
	await Promise.all([
		...[...plan.sums.values()].map((wanted) =>
			readKind(db, question, wanted, cells),
		),
		...[...plan.distinct].map(([window, tags]) =>
			readDistinct(db, question, window, tags, cells),
		),
	]);
	return cells;
}
