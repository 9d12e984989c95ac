import { type Cell, sumOf } from "./cell.ts";
import type { NoDataReason, StateFacts } from "./display-state.ts";
import type { FormulaNeeds } from "./formula-needs.ts";
import type { KindFreshness } from "./freshness.ts";
import type { Span } from "./span.ts";

/** Freshness of each kind that a formula counts. */
export type Freshness = ReadonlyMap<string, KindFreshness>;

/** Silence before a source's 'complete through' is 0; after it, or before the kind's first fact, it is no data. */
export function silence(
	needs: FormulaNeeds,
	cell: Cell,
	span: Span,
	freshness: Freshness,
): NoDataReason | null {
	for (const { kind, facts } of needs.counts) {
		if (sumOf(cell, facts) > 0n) continue;
		const through = freshness.get(kind)?.through ?? null;
		if (through === null) return "no-source";
		if (span.fromAt >= through) return "after-complete-through";
		const since = freshness.get(kind)?.since ?? null;
		if (since !== null && span.to < since) return "before-first-fact";
	}
	return null;
}

/** A source's delay only makes values stale that reach beyond what it has sent; a closed month stays as it is. */
export function staleness(
	needs: FormulaNeeds,
	span: Span,
	freshness: Freshness,
	now: number,
): StateFacts["stale"] {
	let worst: { through: number; promiseMinutes: number } | null = null;
	for (const kind of needs.kinds) {
		const behind = freshness.get(kind)?.behind;
		if (!behind || Math.min(span.untilAt, now) <= behind.through) continue;
		if (!worst || behind.through < worst.through) worst = behind;
	}
	return (
		worst && {
			completeThrough: new Date(worst.through).toISOString(),
			promiseMinutes: worst.promiseMinutes,
		}
	);
}
