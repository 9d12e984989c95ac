import { scopeDimensions } from "../metrics/scope.ts";
import { type Problem, quoted } from "./problem.ts";
import type { AlertSubject, Matcher } from "./subject.ts";
import { unmet } from "./unmet.ts";

const DAY = 86_400_000;

export const LONGEST_SILENCE_DAYS = 90;
export const LONGEST_COMMENT = 1000;

/** Tells nobody for a while, once. Evaluation goes on. */
export interface Silence {
	readonly id: number;
	readonly matcher: Matcher;
	readonly from: Date;
	/** Not counted. */
	readonly until: Date;
	readonly authorId: number;
	readonly comment: string;
}

/** Whether a matcher narrows anything down; the scope of the whole company does not. */
export const namesSomething = ({ scope, ...rest }: Matcher): boolean =>
	Object.values(rest).some((value) => value !== undefined) ||
	(scope !== undefined && scopeDimensions(scope).length > 0);

/** A matcher that names nothing matches nothing: an empty form must not silence the company. */
export const matches = (matcher: Matcher, subject: AlertSubject): boolean =>
	namesSomething(matcher) && unmet(matcher, subject).length === 0;

/** The silence that holds now; of several the one that lasts longest, as that is when it will be told. */
export function silencing(
	silences: readonly Silence[],
	subject: AlertSubject,
	now: Date,
): Silence | null {
	let found: Silence | null = null;
	for (const silence of silences) {
		if (now < silence.from || now >= silence.until) continue;
		if (!matches(silence.matcher, subject)) continue;
		const isLonger =
			found === null ||
			silence.until > found.until ||
			(silence.until.getTime() === found.until.getTime() &&
				silence.id < found.id);
		if (isLonger) found = silence;
	}
	return found;
}

export interface SilenceInput {
	readonly matcher: Matcher;
	/** Null where no time could be read. */
	readonly from: Date | null;
	readonly until: Date | null;
	readonly comment: string;
}

export type SilenceContent = Pick<
	Silence,
	"matcher" | "from" | "until" | "comment"
>;

export type SilenceProblem = Problem<
	| "not-a-time"
	| "ends-before-it-begins"
	| "too-long"
	| "comment-missing"
	| "comment-too-long"
	| "names-nothing"
>;

const isTime = (time: Date | null): time is Date =>
	time !== null && Number.isFinite(time.getTime());

export function checkSilence(
	input: SilenceInput,
):
	| { readonly silence: SilenceContent }
	| { readonly problems: readonly SilenceProblem[] } {
	const { matcher, from, until } = input;
	const comment = input.comment.trim();
	const problems: SilenceProblem[] = [];
	const refuse = (
		code: SilenceProblem["code"],
		field: string,
		value: string | number | null,
		allowed: SilenceProblem["allowed"] = [],
	) => problems.push({ code, field, value: quoted(value), allowed });
	if (!isTime(from)) refuse("not-a-time", "from", null);
	if (!isTime(until)) refuse("not-a-time", "until", null);
	if (isTime(from) && isTime(until)) {
		if (until <= from)
			refuse("ends-before-it-begins", "until", until.toISOString(), [
				from.toISOString(),
			]);
		else if (until.getTime() - from.getTime() > LONGEST_SILENCE_DAYS * DAY)
			refuse("too-long", "until", until.toISOString(), [LONGEST_SILENCE_DAYS]);
	}
	if (comment === "") refuse("comment-missing", "comment", null);
	if (comment.length > LONGEST_COMMENT)
		refuse("comment-too-long", "comment", comment, [1, LONGEST_COMMENT]);
	if (!namesSomething(matcher))
		refuse("names-nothing", "matcher", null, [
			"ruleId",
			"metric",
			"label",
			"teamId",
			"as",
			"scope",
		]);
	return isTime(from) && isTime(until) && problems.length === 0
		? { silence: { matcher, from, until, comment } }
		: { problems };
}
