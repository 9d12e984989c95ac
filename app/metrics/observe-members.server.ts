import type { Db } from "../../db/client.ts";
import type { CellQuestion } from "./cell-question.ts";
import { type Cells, SpanTags } from "./cells.ts";
import { makeObservation } from "./make-observation.ts";
import type { MemberSeries, Observation } from "./observation.ts";
import { readCells } from "./read-cells.server.ts";
import { ReadPlan } from "./read-plan.ts";
import type { Span } from "./span.ts";
import type { PlannedSubject } from "./subject.ts";

/** A breakdown draws so many lines; further members have their totals. */
const MEMBERS_WITH_POINTS = 24;

type Place = Omit<CellQuestion, "spans" | "members">;

/** Whether any fact of the metric named this member in these spans. */
const isCounted = (
	cells: Cells,
	subject: PlannedSubject,
	member: number,
	tags: readonly number[],
): boolean =>
	tags.some((tag) =>
		subject.needs.counts.some(({ facts }) =>
			cells.sums(tag, member).has(facts),
		),
	);

type Look = (
	subject: PlannedSubject,
	span: Span,
	memberId: number,
) => Observation;

/** Reads what the subjects want of some of their spans, one question a kind for all of them. */
async function lookAt(
	db: Db,
	place: Place,
	tags: SpanTags,
	subjects: readonly PlannedSubject[],
	spansOf: (subject: PlannedSubject) => readonly Span[],
	members: readonly number[] | null,
): Promise<{ cells: Cells; look: Look }> {
	const plan = new ReadPlan();
	for (const subject of subjects)
		plan.add(
			subject.needs,
			spansOf(subject).map((span) => tags.tagOf(span)),
		);
	const cells = await readCells(
		db,
		{ ...place, spans: tags.spans, members },
		plan,
	);
	return {
		cells,
		look: (subject, span, memberId) =>
			makeObservation(
				place.calendar,
				subject,
				span,
				cells.sums(tags.tagOf(span), memberId),
				place.now,
			),
	};
}

/**
 * Metrics split by the members of a dimension, in the subjects' order: totals of all members first, then points of the largest.
 * Named members are there whether facts name them or not; without names, those that facts name.
 */
export async function observeMembers(
	db: Db,
	place: Place,
	subjects: readonly PlannedSubject[],
	named: readonly number[] | null,
): Promise<MemberSeries[][]> {
	const tags = new SpanTags();
	const wanted = ({ plan: { total, compared } }: PlannedSubject) =>
		compared === null ? [total] : [total, compared];
	const splitting = subjects.filter(({ unknowable }) => unknowable === null);
	const { cells, look } = await lookAt(
		db,
		place,
		tags,
		splitting,
		wanted,
		named,
	);
	const totals = subjects.map((subject) => {
		if (subject.unknowable !== null && named === null) return [];
		const { total, compared } = subject.plan;
		const spans = wanted(subject).map((span) => tags.tagOf(span));
		const members =
			named ??
			cells
				.members()
				.filter((member) => isCounted(cells, subject, member, spans));
		return members
			.map((memberId) => ({
				memberId,
				total: look(subject, total, memberId),
				compared: compared && look(subject, compared, memberId),
			}))
			.sort(
				(x, y) => y.total.sample - x.total.sample || x.memberId - y.memberId,
			);
	});
	const drawn = totals.map((series) =>
		series.slice(0, MEMBERS_WITH_POINTS).map(({ memberId }) => memberId),
	);
	const charted = splitting.filter(({ plan }) => plan.points.length > 0);
	const chart =
		charted.length > 0
			? await lookAt(db, place, tags, charted, ({ plan }) => plan.points, [
					...new Set(drawn.flat()),
				])
			: null;
	return subjects.map((subject, i) =>
		(totals[i] ?? []).map((each, rank) => ({
			...each,
			points:
				chart && rank < MEMBERS_WITH_POINTS
					? subject.plan.points.map((span) =>
							chart.look(subject, span, each.memberId),
						)
					: [],
		})),
	);
}
