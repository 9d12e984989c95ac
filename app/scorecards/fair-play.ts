import { wilson } from "../metrics/interval.ts";

/** So many of so many. */
export interface Share {
	readonly part: number;
	readonly whole: number;
}

/** The same share in the latest 28 days and in the 84 days before. */
export interface NowAndBefore {
	readonly now: Share;
	readonly before: Share;
}

/** One channel or store from which answers come. */
export interface AnswerSource {
	/** Its member's number. */
	readonly member: number;
	/** Top answers (9 and 10, or five stars) of all. */
	readonly top: NowAndBefore;
	/** Invitations of order lines; null where nobody is invited (reviews). */
	readonly invited: NowAndBefore | null;
	/** Complaints of order lines. */
	readonly complained: NowAndBefore;
}

export interface FairPlayQuestion {
	readonly sources: readonly AnswerSource[];
	/** Answered of invited, all sources; null where nobody is invited. */
	readonly responded: NowAndBefore | null;
}

export const SUSPICIONS = [
	"top-jump",
	"invitations-withheld",
	"response-collapsed",
] as const;

/** Why a line is held for the committee, with the shares that say so: 0 to 1. */
export interface Suspicion {
	readonly kind: (typeof SUSPICIONS)[number];
	/** The source concerned; null where it is all of them. */
	readonly member: number | null;
	readonly before: number;
	readonly now: number;
}

/** A jump of top scores that no other source shows: at least so much, and surely. */
const JUMP = 0.15;
/** What the other sources may move meanwhile. */
const ELSEWHERE = 0.05;
/** A share has collapsed when it is surely lower and at most this part of what it was. */
const COLLAPSE = 0.5;
/** Smaller numbers accuse nobody. */
const FEWEST = 30;

const rate = ({ part, whole }: Share): number =>
	whole === 0 ? 0 : part / whole;

const enough = ({ now, before }: NowAndBefore): boolean =>
	now.whole >= FEWEST &&
	before.whole >= FEWEST &&
	now.part <= now.whole &&
	before.part <= before.whole;

/** 1 where the share surely rose: its intervals have nothing in common; -1 where it surely fell. */
function surely({ now, before }: NowAndBefore): -1 | 0 | 1 {
	const a = wilson(before.part, before.whole);
	const b = wilson(now.part, now.whole);
	if (!a || !b) return 0;
	if (b.low > a.high) return 1;
	return b.high < a.low ? -1 : 0;
}

const collapsed = (share: NowAndBefore): boolean =>
	enough(share) &&
	surely(share) === -1 &&
	rate(share.now) <= COLLAPSE * rate(share.before);

const together = (shares: readonly Share[]): Share => ({
	part: shares.reduce((sum, { part }) => sum + part, 0),
	whole: shares.reduce((sum, { whole }) => sum + whole, 0),
});

const found = (
	kind: Suspicion["kind"],
	member: number | null,
	{ now, before }: NowAndBefore,
): Suspicion => ({ kind, member, before: rate(before), now: rate(now) });

function jumpedAlone(
	source: AnswerSource,
	sources: readonly AnswerSource[],
): boolean {
	const { top } = source;
	if (!enough(top) || surely(top) !== 1) return false;
	if (rate(top.now) - rate(top.before) < JUMP) return false;
	const others = sources.filter((other) => other !== source);
	const rest = {
		now: together(others.map((other) => other.top.now)),
		before: together(others.map((other) => other.top.before)),
	};
	return enough(rest) && rate(rest.now) - rate(rest.before) < ELSEWHERE;
}

/**
 * Reasons to think that answers were arranged: they hold a line for people to judge and say nothing of guilt. Top scores jump at one source
 * alone; a source whose customers complain more invites fewer of them; answering collapses.
 */
export function suspicionsOf({
	sources,
	responded,
}: FairPlayQuestion): readonly Suspicion[] {
	const suspicions: Suspicion[] = [];
	for (const source of sources) {
		if (jumpedAlone(source, sources))
			suspicions.push(found("top-jump", source.member, source.top));
		const { invited, complained } = source;
		if (
			invited &&
			collapsed(invited) &&
			enough(complained) &&
			surely(complained) === 1
		)
			suspicions.push(found("invitations-withheld", source.member, invited));
	}
	if (responded && collapsed(responded))
		suspicions.push(found("response-collapsed", null, responded));
	return suspicions;
}
