import { isToldAs } from "../../../alerts/decide.ts";
import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import type { Matcher } from "../../../alerts/subject.ts";
import { readTypedScope } from "../../../boards/read-typed-scope.server.ts";
import type { AppContext } from "../../../context.server.ts";
import { parseScope, scopeDimensions } from "../../../metrics/scope.ts";
import {
	EMPTY_MATCHER,
	type MatcherTyped,
	type SettingProblem,
} from "../../../ui/routing-view.ts";
import { scopeWords } from "../../boards/tile-form.ts";
import { typedScope } from "../rules/form-choices.ts";
import type { Reader } from "./receiver-words.ts";

const LONGEST = 500;

export function readMatcher(fields: FormData | URLSearchParams): MatcherTyped {
	const names = Object.keys(EMPTY_MATCHER) as (keyof MatcherTyped)[];
	return Object.fromEntries(
		names.map((name) => [
			name,
			String(fields.get(name) ?? "")
				.trim()
				.slice(0, LONGEST),
		]),
	) as unknown as MatcherTyped;
}

export const matcherTyped = (
	matcher: Matcher,
	{ members }: Pick<RoutingBook, "members">,
	reader: Reader,
): MatcherTyped => ({
	rule: matcher.ruleId === undefined ? "" : String(matcher.ruleId),
	metric: matcher.metric ?? "",
	team: matcher.teamId === undefined ? "" : String(matcher.teamId),
	label: matcher.label ?? "",
	as: matcher.as ?? "",
	scope:
		matcher.scope === undefined
			? ""
			: typedScope(matcher.scope, members, reader),
});

type Choosable = Pick<RoutingBook, "rules" | "definitions" | "teamNames">;

/** What was chosen as a matcher, with everything that can't be meant. */
export async function matcherOfForm(
	{ db }: Pick<AppContext, "db">,
	typed: MatcherTyped,
	{ rules, definitions, teamNames }: Choosable,
	{ t }: Reader,
): Promise<{
	readonly matcher: Matcher;
	readonly problems: readonly SettingProblem[];
}> {
	const problems: SettingProblem[] = [];
	const refuse = (field: keyof MatcherTyped, code: string, allowed = "") =>
		problems.push({ field, code, value: typed[field].slice(0, 80), allowed });
	const idOf = (
		field: "rule" | "team",
		known: readonly { readonly id: number }[],
	) => {
		if (typed[field] === "") return {};
		const found = known.find(({ id }) => String(id) === typed[field]);
		if (!found) refuse(field, "gone");
		return found ? { [field === "rule" ? "ruleId" : "teamId"]: found.id } : {};
	};
	if (
		typed.metric !== "" &&
		!definitions.some(({ key }) => key === typed.metric)
	)
		refuse("metric", "gone");
	if (typed.as !== "" && !isToldAs(typed.as)) refuse("as", "gone");
	const read = await readTypedScope(db, typed.scope, scopeWords(t));
	if ("problem" in read)
		refuse("scope", "scope", [read.problem.allowed].flat().join(", "));
	const scope = parseScope("scope" in read ? read.scope : "");
	return {
		matcher: {
			...idOf("rule", rules),
			...idOf("team", teamNames),
			...(typed.metric !== "" && { metric: typed.metric }),
			...(typed.label !== "" && { label: typed.label }),
			...(isToldAs(typed.as) && { as: typed.as }),
			...(scopeDimensions(scope).length > 0 && { scope }),
		},
		problems,
	};
}
