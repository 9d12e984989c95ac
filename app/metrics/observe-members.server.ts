import type { Db } from "../../db/client.ts";
import type { CellQuestion } from "./cell-question.ts";
import { type Cells, SpanTags } from "./cells.ts";
import { makeObservation } from "./make-observation.ts";
import type { MemberSeries } from "./observation.ts";
import { readCells } from "./read-cells.server.ts";
import { ReadPlan } from "./read-plan.ts";
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

/** A metric split by the members of a dimension: totals of all of them first, then points of the largest. */
export async function observeMembers(
	db: Db,
	place: Place,
	subject: PlannedSubject,
): Promise<MemberSeries[]> {
	const { calendar, now } = place;
	const { total, compared, points } = subject.plan;
	const tags = new SpanTags();
	const totalTag = tags.tagOf(total);
	const comparedTag = compared && tags.tagOf(compared);
	const sumUp = new ReadPlan();
	const wanted = comparedTag === null ? [totalTag] : [totalTag, comparedTag];
	sumUp.add(subject.needs, wanted);
	const totals = await readCells(
		db,
		{ ...place, spans: tags.spans, members: null },
		sumUp,
	);
	const series = totals
		.members()
		.filter((member) => isCounted(totals, subject, member, wanted))
		.map((memberId) => ({
			memberId,
			total: makeObservation(
				calendar,
				subject,
				total,
				totals.sums(totalTag, memberId),
				now,
			),
			compared:
				compared &&
				makeObservation(
					calendar,
					subject,
					compared,
					totals.sums(comparedTag ?? -1, memberId),
					now,
				),
		}))
		.sort((x, y) => y.total.sample - x.total.sample || x.memberId - y.memberId);
	const drawn = series
		.slice(0, MEMBERS_WITH_POINTS)
		.map(({ memberId }) => memberId);
	const chart = new ReadPlan();
	const pointTags = points.map((span) => tags.tagOf(span));
	if (drawn.length > 0) chart.add(subject.needs, pointTags);
	const cells = await readCells(
		db,
		{ ...place, spans: tags.spans, members: drawn },
		chart,
	);
	return series.map((each, place) => ({
		...each,
		points:
			place < drawn.length
				? points.map((span, i) =>
						makeObservation(
							calendar,
							subject,
							span,
							cells.sums(pointTags[i] ?? -1, each.memberId),
							now,
						),
					)
				: [],
	}));
}
