import type { AppContext } from "../../context.server.ts";
import type { Translate } from "../../i18n/translate.ts";
import { definitionFaults } from "../../metrics/check-definition.ts";
import { readDefinitionPreview } from "../../metrics/definition-preview.server.ts";
import { draftOf } from "../../metrics/draft-of.ts";
import type { Observed } from "../../metrics/observe-types.ts";
import { readBlastRadius } from "../../scorecards/blast-radius.server.ts";
import type {
	CardMoves,
	PreviewAnswer,
	PreviewSide,
} from "../../ui/definition-preview-view.ts";
import { describeFormula } from "../../ui/describe-formula.ts";
import { EMPTY_METRIC, type MetricTyped } from "../../ui/metric-typed.ts";
import { typedDefinition } from "./metric-form.ts";
import { typedProblem } from "./metric-problem.ts";

const ANY_WORDS = { en: "-", "zh-hant": "-", "zh-hans": "-" };

const sideOf = (
	{ metric, total, points }: Observed,
	t: Translate,
): PreviewSide => ({
	unit: metric.unit,
	direction: metric.direction,
	target: metric.target,
	windowDays: metric.windowDays,
	formula: describeFormula(metric.formula, t),
	total,
	months: points,
});

async function cardMoves(
	db: AppContext["db"],
	definition: unknown,
	now: Date,
): Promise<CardMoves> {
	const { looked, moved } = await readBlastRadius(
		db,
		{ metric: draftOf(definition, now) },
		now,
	);
	return {
		looked,
		moved: moved.map(({ card, person, was, is, delta }) => ({
			id: card.id,
			name: person,
			quarter: `${card.fiscal_year}-Q${card.quarter}`,
			was: was?.score ?? null,
			is: is?.score ?? null,
			delta,
		})),
	};
}

/** What the definition in the form would show, whatever of it does not matter for that. */
export async function tryDefinition(
	{ db, now }: Pick<AppContext, "db" | "now">,
	typed: MetricTyped,
	/** The metric that is changed; null for a new one. */
	key: string | null,
	t: Translate,
): Promise<PreviewAnswer> {
	const definition = {
		...typedDefinition(typed, []),
		key: key ?? "preview",
		name: ANY_WORDS,
		description: ANY_WORDS,
		owner: ANY_WORDS,
		group: EMPTY_METRIC.texts.group,
	};
	const faults = definitionFaults(definition);
	if (faults.length > 0)
		return { problems: faults.map((fault) => typedProblem(fault, typed)) };
	const at = now();
	const [{ before, after, largest }, cards] = await Promise.all([
		readDefinitionPreview(db, { definition, changes: key !== null, now: at }),
		key === null ? null : cardMoves(db, definition, at),
	]);
	return {
		preview: {
			after: sideOf(after, t),
			before: before && sideOf(before, t),
			largest,
			cards,
		},
	};
}
