import { ALL } from "../metrics/dimension.ts";
import { TOLD_AS, type ToldAs } from "./decide.ts";
import {
	type Receiver,
	type Route,
	receiverKey,
	receiversOf,
} from "./route.ts";
import { levelsOf, type Rule } from "./rule.ts";
import { subjectOf } from "./step-alert.ts";
import type { AlertSubject } from "./subject.ts";

/** As what a rule can be told at all. */
const waysOf = (rule: Rule): ToldAs[] => {
	const levels: readonly ToldAs[] = levelsOf(rule).map(({ level }) => level);
	return TOLD_AS.filter((as) =>
		as === "warning" || as === "critical"
			? levels.includes(as)
			: rule.noDataSeconds !== null,
	);
};

/** One subject for each case of a rule that these routes, or whatever else matches, may tell apart: as what it is told, and for which member they name. */
export function subjectsOf(
	rule: Rule,
	routes: readonly Pick<Route, "matcher">[],
): AlertSubject[] {
	const { by } = rule;
	const named = routes.flatMap(({ matcher }) =>
		by === null ? [] : (matcher?.scope?.[by] ?? []),
	);
	return waysOf(rule).flatMap((as) => [
		subjectOf(rule, ALL, as),
		...[...new Set(named)].map((member) => subjectOf(rule, member, as)),
	]);
}

export interface RoutingChange {
	readonly subject: AlertSubject;
	readonly before: readonly Receiver[];
	readonly after: readonly Receiver[];
}

const said = (receivers: readonly Receiver[]): string =>
	receivers.map(receiverKey).sort().join();

/** Which subjects are told to others once the routes are different ones. */
export const routingChanges = (
	before: readonly Route[],
	after: readonly Route[],
	subjects: readonly AlertSubject[],
): RoutingChange[] =>
	subjects
		.map((subject) => ({
			subject,
			before: receiversOf(before, subject),
			after: receiversOf(after, subject),
		}))
		.filter((change) => said(change.before) !== said(change.after));
