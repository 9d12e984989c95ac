import { CompiledQuery } from "kysely";
import type { Db } from "../client.ts";
import { type RollupQuestion, rollupStatement } from "./rollup-statement.ts";

/** What was added up for one tag and one member (ALL without `by`). */
export interface RollupSum {
	readonly tag: number;
	readonly member: number;
	/** Of a level, the days on which it was known; else the stored buckets that there were. */
	readonly buckets: number;
	/** Whole numbers as text, because a sum may be past 2^53: the number of facts, then the question's measures in their order. */
	readonly sums: readonly string[];
}

export async function readRollups(
	db: Db,
	question: RollupQuestion,
): Promise<readonly RollupSum[]> {
	const statement = rollupStatement(question);
	if (statement === null) return [];
	const { rows } = await db.executeQuery<RollupSum>(
		CompiledQuery.raw(statement.text, [...statement.values]),
	);
	return rows;
}
