import { type Problem, quoted } from "./problem.ts";
import type { Route } from "./route.ts";
import { namesSomething } from "./silence.ts";

export const MOST_RECEIVERS = 10;

export type RouteContent = Omit<Route, "id" | "position">;

export type RouteProblem = Problem<"names-nothing" | "receivers-count">;

/** What is wrong with a route. Matching everything is said by no matcher at all, so that a form left empty does not do it; no receivers means 'nobody'. */
export function checkRoute({ matcher, receivers }: RouteContent) {
	const problems: RouteProblem[] = [];
	if (matcher !== null && !namesSomething(matcher))
		problems.push({
			code: "names-nothing",
			field: "matcher",
			value: null,
			allowed: ["ruleId", "metric", "label", "teamId", "as", "scope"],
		});
	if (receivers.length > MOST_RECEIVERS)
		problems.push({
			code: "receivers-count",
			field: "receivers",
			value: quoted(receivers.length),
			allowed: [0, MOST_RECEIVERS],
		});
	return problems;
}
