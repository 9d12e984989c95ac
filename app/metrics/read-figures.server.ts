import type { Dimension } from "./dimension.ts";
import { type Figure, type FigureQuestion, figureKey } from "./figure.ts";
import type { ReaderContext } from "./kept-readings.server.ts";
import { observe } from "./observe.server.ts";
import { formatPeriod, type Period } from "./period.ts";
import { formatScope, type Scope, scopeDimensions } from "./scope.ts";

/** Questions that one call answers: the same period and scope, or the same period and one member each of the same dimension. */
interface Group {
	readonly period: Period | null;
	readonly scope: Scope;
	readonly by: Dimension | null;
	readonly questions: FigureQuestion[];
}

function groupOf(question: FigureQuestion): {
	name: string;
	group: Omit<Group, "questions">;
} {
	const { scope, period } = question;
	const [dimension, ...others] = scopeDimensions(scope);
	const by = dimension && others.length === 0 ? dimension : null;
	return {
		name: `${period ? formatPeriod(period) : ""} ${by ?? formatScope(scope)}`,
		group: { period, scope: by ? {} : scope, by },
	};
}

/** Figures by their keys, as few readings as possible for any number of them. Throws `unknown-metric` for a metric that is gone. */
export async function readFigures(
	context: ReaderContext,
	{
		figures,
		now,
	}: { readonly figures: readonly FigureQuestion[]; readonly now: Date },
): Promise<Map<string, Figure>> {
	const groups = new Map<string, Group>();
	for (const question of figures) {
		const { name, group } = groupOf(question);
		const known = groups.get(name) ?? { ...group, questions: [] };
		groups.set(name, known);
		known.questions.push(question);
	}
	const found = new Map<string, Figure>();
	await Promise.all(
		[...groups.values()].map(async ({ period, scope, by, questions }) => {
			const metrics = [...new Set(questions.map(({ metric }) => metric))];
			const { observed } = await observe(context, {
				metrics,
				scope,
				by,
				// A member without a fact is not among the members; its own reading says whether that is zero or no data.
				memberIds: by && [
					...new Set(questions.map((each) => each.scope[by] as number)),
				],
				period,
				compare: "previous",
				now,
			});
			const byMetric = new Map(observed.map((one) => [one.metric.key, one]));
			for (const question of questions) {
				const one = byMetric.get(question.metric);
				const figure =
					by === null
						? one && { current: one.total, previous: one.compared }
						: one?.members
								.filter(({ memberId }) => memberId === question.scope[by])
								.map(({ total, compared }) => ({
									current: total,
									previous: compared,
								}))[0];
				if (figure) found.set(figureKey(question), figure);
			}
		}),
	);
	return found;
}
