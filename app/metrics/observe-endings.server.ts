import type { Db } from "../../db/client.ts";
import type { Calendar } from "./calendar.ts";
import { type Cells, SpanTags } from "./cells.ts";
import type { MetricDefinition } from "./definition.ts";
import { ALL, type Dimension } from "./dimension.ts";
import type { SourceState } from "./freshness.ts";
import { makeObservation } from "./make-observation.ts";
import type { Observation } from "./observation.ts";
import type {
	Observed,
	ObserveRequest,
	WindowEnding,
} from "./observe-types.ts";
import { readCells } from "./read-cells.server.ts";
import { ReadPlan } from "./read-plan.ts";
import { scopeDimensions, WHOLE_COMPANY } from "./scope.ts";
import type { Span } from "./span.ts";
import { type PlannedSubject, planSubjects } from "./subject.ts";
import { WindowSums } from "./window-sums.ts";

/** So many members of a breakdown are followed from ending to ending. */
const MEMBERS_WITH_ENDINGS = 50;

interface Place {
	readonly calendar: Calendar;
	readonly metric: MetricDefinition;
	readonly sources: readonly SourceState[];
}

/** The whole scope as of each ending, or split by the breakdown: what can't be split can be known as a whole. */
type Subjects = readonly PlannedSubject[];

const NOTHING: ReadonlyMap<string, bigint> = new Map();

export const NO_ENDINGS: Pick<Observed, "endings" | "endingMembers"> = {
	endings: [],
	endingMembers: 0,
};

/** Sums of a plan for some spans: of the pieces what adds up, of the windows themselves what has to be told apart. */
async function readPart(
	db: Db,
	{ calendar }: Place,
	{ needs }: PlannedSubject,
	spans: readonly Span[],
	part: "sums" | "distinct",
	request: ObserveRequest,
): Promise<{ cells: Cells; tagOf: (span: Span) => number }> {
	const tags = new SpanTags();
	const plan = new ReadPlan();
	plan.add(
		needs,
		spans.map((span) => tags.tagOf(span)),
	);
	plan[part === "sums" ? "distinct" : "sums"].clear();
	const cells = await readCells(
		db,
		{
			calendar,
			spans: tags.spans,
			scope: request.scope ?? WHOLE_COMPANY,
			by: request.by ?? null,
			members: request.memberIds ?? null,
			now: request.now.getTime(),
		},
		plan,
	);
	return { cells, tagOf: (span) => tags.tagOf(span) };
}

/** What every window counted, for the members of the breakdown or, without one, for ALL. */
async function readWindows(
	db: Db,
	place: Place,
	subject: PlannedSubject,
	windows: readonly Span[],
	request: ObserveRequest,
) {
	const sums = new WindowSums(place.calendar, windows);
	if (subject.unknowable !== null) return () => NOTHING;
	const [added, apart] = await Promise.all([
		readPart(db, place, subject, sums.pieces, "sums", request),
		readPart(db, place, subject, windows, "distinct", request),
	]);
	sums.fill(added.cells, added.tagOf);
	return (span: Span, member: number) =>
		sums.of(span, member, apart.cells.sums(apart.tagOf(span), member));
}

/** Members that facts of the metric name anywhere in the windows, the one with most facts first. */
async function membersBySize(
	db: Db,
	place: Place,
	subject: PlannedSubject,
	windows: readonly Span[],
	request: ObserveRequest,
): Promise<readonly number[]> {
	if (request.memberIds) return request.memberIds;
	if (subject.unknowable !== null) return [];
	const stretch = new WindowSums(place.calendar, windows).stretch;
	const { cells, tagOf } = await readPart(
		db,
		place,
		subject,
		[stretch],
		"sums",
		request,
	);
	const facts = (member: number): bigint =>
		subject.needs.counts.reduce(
			(all, { facts }) =>
				all + (cells.sums(tagOf(stretch), member).get(facts) ?? 0n),
			0n,
		);
	return cells
		.members()
		.map((member) => ({ member, size: facts(member) }))
		.filter(({ size }) => size > 0n)
		.sort((x, y) =>
			x.size === y.size ? x.member - y.member : x.size < y.size ? 1 : -1,
		)
		.map(({ member }) => member);
}

const planAt = (
	{ calendar, metric, sources }: Place,
	request: ObserveRequest,
	endings: readonly Date[],
	dimensions: readonly Dimension[],
): Subjects =>
	endings.flatMap((now) =>
		planSubjects(calendar, [metric], sources, dimensions, {
			...request,
			grain: null,
			now,
		}),
	);

const spansOf = ({ plan }: PlannedSubject): Span[] =>
	plan.compared ? [plan.total, plan.compared] : [plan.total];

/** One metric's period as of many instants, in one reading: each stretch between two ends is read once, however many windows lie over it. */
export async function observeEndings(
	db: Db,
	place: Place,
	request: ObserveRequest,
): Promise<Pick<Observed, "endings" | "endingMembers">> {
	const at = request.endings ?? [];
	const by = request.by ?? null;
	const narrowed = scopeDimensions(request.scope ?? WHOLE_COMPANY);
	const whole = planAt(place, request, at, narrowed);
	const [first] = whole;
	if (!first) return NO_ENDINGS;
	const windows = whole.flatMap(spansOf);
	const readMembers = async (by: Dimension) => {
		const subjects = planAt(place, request, at, [
			...new Set([...narrowed, by]),
		]);
		const subject = subjects[0] ?? first;
		const members = await membersBySize(db, place, subject, windows, request);
		const followed = members.slice(0, MEMBERS_WITH_ENDINGS);
		const of = await readWindows(db, place, subject, windows, {
			...request,
			memberIds: followed,
		});
		return { subjects, members, followed, of };
	};
	const [all, split] = await Promise.all([
		readWindows(db, place, first, windows, {
			...request,
			by: null,
			memberIds: null,
		}),
		by === null ? null : readMembers(by),
	]);
	const read = (
		subject: PlannedSubject,
		now: Date,
		of: (span: Span, member: number) => ReadonlyMap<string, bigint>,
		memberId: number,
	) => {
		const look = (span: Span): Observation =>
			makeObservation(
				place.calendar,
				subject,
				span,
				of(span, memberId),
				now.getTime(),
			);
		const { total, compared } = subject.plan;
		return { total: look(total), compared: compared && look(compared) };
	};
	return {
		endings: whole.map((subject, i): WindowEnding => {
			const now = at[i] as Date;
			const parts = split?.subjects[i];
			return {
				at: now,
				...read(subject, now, all, ALL),
				members:
					split && parts
						? split.followed.map((memberId) => ({
								memberId,
								...read(parts, now, split.of, memberId),
							}))
						: [],
			};
		}),
		endingMembers: split?.members.length ?? 0,
	};
}
