import type { Dimension } from "../metrics/dimension.ts";
import { formatScope, parseScope, scopeDimensions } from "../metrics/scope.ts";
import {
	type CardContent,
	type CardLine,
	NO_DATA_POLICIES,
	type NoDataPolicy,
} from "./card.ts";
import { type CardProblem, problem } from "./card-problem.ts";
import { checkBonus } from "./check-bonus.ts";
import { checkPoints, isWithin } from "./check-points.ts";
import {
	compare,
	exactly,
	HUNDRED,
	isDecimal,
	plus,
	rounded,
	ZERO,
} from "./fraction.ts";

/** The metrics that there are, by what each can be narrowed down, and whether it comes from users. */
export type KnownMetrics = ReadonlyMap<
	string,
	{ readonly dimensions: readonly Dimension[]; readonly isUser: boolean }
>;

export interface CardRules {
	readonly metrics: KnownMetrics;
	/** Percent that lines on user metrics have to reach: a setting, 40 as shipped. */
	readonly userWeight: string;
}

/** Past this a card measures nothing any more. */
export const MOST_LINES = 20;

/** A scope's own text, or null where it is none or the metric can't be narrowed down so. */
function readScope(text: string, allowed: readonly Dimension[]): string | null {
	try {
		const scope = parseScope(text);
		return scopeDimensions(scope).every((name) => allowed.includes(name))
			? formatScope(scope)
			: null;
	} catch {
		return null;
	}
}

function checkLine(
	line: CardLine,
	at: string,
	{ metrics }: CardRules,
): CardProblem[] {
	const found: CardProblem[] = [];
	const metric = metrics.get(line.metric);
	if (!metric) found.push(problem("metric", `${at}.metric`, line.metric));
	else if (readScope(line.scope, metric.dimensions) === null)
		found.push(problem("scope", `${at}.scope`, line.scope, metric.dimensions));
	if (
		!isWithin(line.weight, "0", "100", 2) ||
		compare(exactly(line.weight), ZERO) === 0
	)
		found.push(problem("weight", `${at}.weight`, line.weight));
	found.push(...checkPoints(line.points, `${at}.points`));
	if (!isWithin(line.floor, "0", "1000", 2))
		found.push(problem("floor", `${at}.floor`, line.floor));
	else {
		const first = line.points[0]?.score ?? "0";
		if (isDecimal(first) && compare(exactly(line.floor), exactly(first)) > 0)
			found.push(problem("floor", `${at}.floor`, line.floor, first));
	}
	if (!NO_DATA_POLICIES.includes(line.noData as NoDataPolicy))
		found.push(
			problem("no-data", `${at}.noData`, line.noData, NO_DATA_POLICIES),
		);
	return found;
}

/** Everything that is wrong with a card's content, each with its place. A draft may be kept with these; what is published has none. */
export function checkCard(
	content: CardContent,
	rules: CardRules,
): readonly CardProblem[] {
	const { lines } = content;
	const found: CardProblem[] = lines.flatMap((line, i) =>
		checkLine(line, `lines.${i}`, rules),
	);
	if (lines.length === 0) found.push(problem("no-lines", "lines", ""));
	if (lines.length > MOST_LINES)
		found.push(problem("too-many-lines", "lines", lines.length, MOST_LINES));
	lines.forEach(({ id }, i) => {
		const same = lines.findIndex((line) => line.id === id);
		if (id === "" || same < i) found.push(problem("line", `lines.${i}.id`, id));
	});
	lines.forEach((line, i) => {
		const same = lines.findIndex(
			({ metric, scope }) => metric === line.metric && scope === line.scope,
		);
		if (same < i)
			found.push(problem("twice", `lines.${i}.metric`, line.metric, same + 1));
	});
	if (lines.every(({ weight }) => isDecimal(weight)) && lines.length > 0) {
		const sum = (of: readonly CardLine[]) =>
			of.reduce((total, { weight }) => plus(total, exactly(weight)), ZERO);
		const whole = sum(lines);
		if (compare(whole, HUNDRED) !== 0)
			found.push(problem("weights-sum", "lines", rounded(whole, 2), "100"));
		const user = sum(
			lines.filter(({ metric }) => rules.metrics.get(metric)?.isUser),
		);
		if (compare(user, exactly(rules.userWeight)) < 0)
			found.push(
				problem("user-weight", "lines", rounded(user, 2), rules.userWeight),
			);
	}
	if (
		readScope(content.scope, rules.metrics.get("nps")?.dimensions ?? []) ===
		null
	)
		found.push(problem("scope", "scope", content.scope));
	found.push(...checkBonus(content.bonus));
	return found;
}
