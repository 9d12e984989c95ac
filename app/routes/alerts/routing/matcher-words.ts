import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import type { Matcher } from "../../../alerts/subject.ts";
import { MATCHER_FIELDS } from "../../../alerts/unmet.ts";
import { scopeDimensions } from "../../../metrics/scope.ts";
import type { MatcherPart } from "../../../ui/routing-view.ts";
import { naming } from "../../metrics/member-naming.ts";
import { namesIn, type Reader } from "./receiver-words.ts";

/** A matcher in words, one part for each thing that it names. */
export function matcherParts(
	matcher: Matcher,
	book: Pick<
		RoutingBook,
		| "rules"
		| "definitions"
		| "members"
		| "people"
		| "teamNames"
		| "rotas"
		| "endpoints"
	>,
	{ t, language }: Reader,
): MatcherPart[] {
	const { ruleId, metric, teamId, label, as, scope } = matcher;
	const nameOf = naming(book.members, language, t);
	const values = {
		ruleId:
			ruleId === undefined
				? null
				: (book.rules.find(({ id }) => id === ruleId)?.name ?? `#${ruleId}`),
		metric:
			metric === undefined
				? null
				: (book.definitions.find(({ key }) => key === metric)?.name[language] ??
					metric),
		teamId:
			teamId === undefined ? null : namesIn(book, language).team(teamId).name,
		label: label ?? null,
		as: as === undefined ? null : t(`routing.as.${as}`),
		scope:
			scope === undefined
				? null
				: scopeDimensions(scope)
						.map((dimension) => nameOf(scope[dimension] ?? 0))
						.join(" · "),
	};
	return MATCHER_FIELDS.flatMap((field) => {
		const value = values[field];
		return value === null ? [] : [{ field, value }];
	});
}
