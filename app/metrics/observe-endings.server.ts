import type { Db } from "../../db/client.ts";
import type { Calendar } from "./calendar.ts";
import { type Cells, SpanTags } from "./cells.ts";
import type { MetricDefinition } from "./definition.ts";
import { ALL } from "./dimension.ts";
import type { FormulaNeeds } from "./formula-needs.ts";
import type { SourceState } from "./freshness.ts";
import { makeObservation } from "./make-observation.ts";
import type { ObserveRequest, WindowEnding } from "./observe-types.ts";
import { readCells } from "./read-cells.server.ts";
import { ReadPlan } from "./read-plan.ts";
import { scopeDimensions, WHOLE_COMPANY } from "./scope.ts";
import type { Span } from "./span.ts";
import { type PlannedSubject, planSubjects } from "./subject.ts";
import { WindowSums } from "./window-sums.ts";

/** The largest members of a breakdown that are followed from ending to ending. */
export const MEMBERS_WITH_ENDINGS = 50;

interface Place {
	readonly calendar: Calendar;
	readonly definitions: readonly MetricDefinition[];
	readonly sources: readonly SourceState[];
}

export interface Endings {
	/** In the order asked. */
	readonly endings: readonly WindowEnding[];
	/** Of the breakdown, those beyond MEMBERS_WITH_ENDINGS included. */
	readonly memberCount: number;
}

/** What every ending's window and the one before it need: sums of adjacent pieces, and distinct counts of the windows themselves. */
async function readWindows(
	db: Db,
	{ calendar }: Place,
	needs: FormulaNeeds,
	windows: readonly Span[],
	request: ObserveRequest,
) {
	const now = request.now.getTime();
	const by = request.by ?? null;
	const sums = new WindowSums(calendar, windows);
	const place = {
		calendar,
		scope: request.scope ?? WHOLE_COMPANY,
		by,
		members: request.memberIds ?? null,
		now,
	};
	const read = (spans: readonly Span[], wanted: FormulaNeeds) => {
		const tags = new SpanTags();
		const plan = new ReadPlan();
		plan.add(
			wanted,
			spans.map((span) => tags.tagOf(span)),
		);
		return { tags, plan };
	};
	const pieces = read(sums.pieces, needs);
	pieces.plan.distinct.clear();
	const whole = read(windows, needs);
	whole.plan.sums.clear();
	const [cells, distinct] = await Promise.all([
		readCells(db, { ...place, spans: pieces.tags.spans }, pieces.plan),
		readCells(db, { ...place, spans: whole.tags.spans }, whole.plan),
	]);
	sums.fill(cells, (span) => pieces.tags.tagOf(span));
	return (span: Span, member: number) =>
		sums.of(span, member, distinct.sums(whole.tags.tagOf(span), member));
}

/** Members that facts of the metric name anywhere in the windows, the one with most facts first. */
function largestMembers(
	needs: FormulaNeeds,
	look: (span: Span, member: number) => ReadonlyMap<string, bigint>,
	all: Span,
	members: readonly number[],
): number[] {
	const count = (member: number): bigint => {
		const sums = look(all, member);
		return needs.counts.reduce(
			(most, { facts }) => most + (sums.get(facts) ?? 0n),
			0n,
		);
	};
	return members
		.map((member) => ({ member, facts: count(member) }))
		.filter(({ facts }) => facts > 0n)
		.sort((x, y) =>
			x.facts === y.facts ? x.member - y.member : x.facts < y.facts ? 1 : -1,
		)
		.map(({ member }) => member);
}
