import type { Db } from "../../db/client.ts";
import { membersOfDimension } from "../../db/queries/member-names.server.ts";
import { addDays, type Day } from "../metrics/day.ts";
import type { MetricDefinition, MetricGroup } from "../metrics/definition.ts";
import { type Dimension, NOT_KNOWN } from "../metrics/dimension.ts";
import type { MeasureReference } from "../metrics/formula.ts";
import type { Observation } from "../metrics/observation.ts";
import {
	observeSplit,
	questionKey,
	type ReadingBase,
	readBase,
} from "../metrics/observe-split.server.ts";
import type { Period } from "../metrics/period.ts";
import { parseScope, type Scope } from "../metrics/scope.ts";
import {
	type AnswerSource,
	type NowAndBefore,
	type Share,
	type Suspicion,
	suspicionsOf,
} from "./fair-play.ts";
import type { Suspects } from "./hold-suspects.ts";
import type { Evidence, Proof, SegmentEvidence } from "./proof.ts";

type Part = readonly [part: MeasureReference, whole: MeasureReference];

const COMPLAINED: Part = ["complaint-events.opened", "order-lines.n"];
/** What fair play compares for a line on answers; of what users complain about there are no answers to arrange. */
const WATCHED: Partial<
	Record<
		MetricGroup,
		{
			readonly top: Part;
			readonly invited: Part | null;
			readonly responded: Part | null;
		}
	>
> = {
	nps: {
		top: ["nps-invitations.promoters", "nps-invitations.answered"],
		invited: ["nps-invitations.n", "order-lines.n"],
		responded: ["nps-invitations.answered", "nps-invitations.n"],
	},
	reviews: {
		top: ["reviews.top", "reviews.written"],
		invited: null,
		responded: null,
	},
};

const LATEST_DAYS = 28;
const BEFORE_DAYS = 84;

/** The latest days of a stretch, and the days before them. */
function periodsOf({ from, to }: { readonly from: Day; readonly to: Day }) {
	const latest = addDays(to, 1 - LATEST_DAYS);
	const since = latest < from ? from : latest;
	return {
		now: { kind: "range", from: since, to },
		before: {
			kind: "range",
			from: addDays(since, -BEFORE_DAYS),
			to: addDays(since, -1),
		},
	} as const satisfies Record<keyof NowAndBefore, Period>;
}

/** By channel, or by store where the scope is one channel already. */
const sourceOf = (scope: Scope): Dimension | null =>
	(["channel", "store"] as const).find((name) => scope[name] === undefined) ??
	null;

/** A plain count of a measure: whatever a company makes of its own metrics, these sums stay. */
const counting = (
	like: MetricDefinition,
	of: MeasureReference,
): MetricDefinition => ({
	...like,
	key: of,
	formula: { kind: "sum", of },
	minimumSample: 0,
});

/** What is not known for sure accuses nobody. */
const known = (seen: Observation | undefined): number =>
	seen?.state === "ok" ? (seen.value ?? 0) : 0;

const together = (shares: readonly NowAndBefore[]): NowAndBefore => {
	const sum = (when: keyof NowAndBefore, of: keyof Share) =>
		shares.reduce((total, share) => total + share[when][of], 0);
	return {
		now: { part: sum("now", "part"), whole: sum("now", "whole") },
		before: { part: sum("before", "part"), whole: sum("before", "whole") },
	};
};

async function suspect(
	db: Db,
	base: ReadingBase,
	{ definition, scope: text }: Pick<Evidence, "definition" | "scope">,
	segment: Pick<SegmentEvidence, "from" | "to">,
	now: Date,
): Promise<readonly Suspicion[]> {
	const watched = WATCHED[definition.group];
	if (!watched) return [];
	const { top, invited, responded } = watched;
	const scope = parseScope(text);
	const by = sourceOf(scope);
	const periods = periodsOf(segment);
	const measures = [top, invited, responded, COMPLAINED].flatMap(
		(part) => part ?? [],
	);
	const definitions = new Map(
		measures.map((of) => [of as string, counting(definition, of)]),
	);
	const members = by === null ? [] : await membersOfDimension(db, by);
	const read = await observeSplit(
		db,
		{ ...base, definitions },
		{
			scope,
			by,
			memberIds: [...members.map(({ id }) => id), NOT_KNOWN],
			questions: [...definitions.keys()].flatMap((metric) =>
				Object.values(periods).map((period) => ({ metric, period })),
			),
			compare: null,
			now,
		},
	);
	const counts = (metric: string, period: Period) =>
		new Map(
			(read.get(questionKey({ metric, period })) ?? []).map(
				({ memberId, total }) => [memberId, known(total)],
			),
		);
	/** By source. */
	const sharesOf = ([part, whole]: Part): Map<number, NowAndBefore> => {
		const [nowPart, nowWhole, beforePart, beforeWhole] = [
			counts(part, periods.now),
			counts(whole, periods.now),
			counts(part, periods.before),
			counts(whole, periods.before),
		];
		return new Map(
			[...nowWhole].map(([member, all]) => [
				member,
				{
					now: { part: nowPart.get(member) ?? 0, whole: all },
					before: {
						part: beforePart.get(member) ?? 0,
						whole: beforeWhole.get(member) ?? 0,
					},
				},
			]),
		);
	};
	const invitations = invited && sharesOf(invited);
	const complaints = sharesOf(COMPLAINED);
	const sources = [...sharesOf(top)].flatMap(
		([member, share]): AnswerSource[] => {
			const complained = complaints.get(member);
			return complained
				? [
						{
							member,
							top: share,
							invited: invitations?.get(member) ?? null,
							complained,
						},
					]
				: [];
		},
	);
	return suspicionsOf({
		sources,
		responded: responded && together([...sharesOf(responded).values()]),
	});
}

/** The lines of a card that fair play holds for the committee, with the reasons; lines on what users answer, each over the latest days of its stretches. */
export async function findSuspects(
	db: Db,
	{ segments }: Pick<Proof, "segments">,
	now: Date,
): Promise<Suspects> {
	const watched = segments.flatMap((segment) =>
		segment.lines
			.filter(({ definition }) => WATCHED[definition.group])
			.map((line) => ({ segment, line })),
	);
	if (watched.length === 0) return new Map();
	const base = await readBase(db);
	// Lines on the same answers ask the same question.
	const asked = new Map<string, Promise<readonly Suspicion[]>>();
	const found = await Promise.all(
		watched.map(async ({ segment, line }) => {
			const name = `${line.definition.group} ${line.scope} ${segment.from}`;
			const answer = asked.get(name) ?? suspect(db, base, line, segment, now);
			asked.set(name, answer);
			return { lineId: line.lineId, suspicions: await answer };
		}),
	);
	const suspects = new Map<string, readonly Suspicion[]>();
	for (const { lineId, suspicions } of found)
		if (suspicions.length > 0)
			suspects.set(lineId, [...(suspects.get(lineId) ?? []), ...suspicions]);
	return suspects;
}
