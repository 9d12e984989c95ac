import type { Observation } from "../app/metrics/observation.ts";
import type { ReadingBase } from "../app/metrics/observe-split.server.ts";
import type { CardContent, CardLine } from "../app/scorecards/card.ts";
import type { CardAsker } from "../app/scorecards/card-asker.ts";
import { quartersBefore } from "../app/scorecards/plan-card.ts";
import { readValues, valueKey } from "../app/scorecards/read-values.server.ts";
import { TEMPLATES, USUAL_BONUS } from "../app/scorecards/templates.ts";
import type { Db } from "../db/client.ts";
import { randomOf } from "./random.ts";
import { DEMO_CARDS, type DemoCard, fitPoints } from "./scorecards.ts";

export interface DemoQuarter {
	/** The fiscal year. */
	readonly year: number;
	readonly quarter: number;
	readonly from: string;
	readonly to: string;
	at(day: string, hour: number): Date;
}

/** By address. */
export type People = ReadonlyMap<string, CardAsker>;
/** By a line's code. */
export type Scopes = ReadonlyMap<string, string>;
/** What a metric of a scope had in each of the quarters before one. */
export type Usual = ReadonlyMap<string, Observation>;

export interface DemoCards {
	readonly db: Db;
	readonly base: ReadingBase;
	readonly people: People;
	readonly scopes: Scopes;
	readonly usual: Usual;
	readonly seed: number;
	readonly now: Date;
}

export const scopeOf = (scopes: Scopes, line: string | null): string =>
	line === null ? "" : (scopes.get(line) ?? "");

export const linesOf = (template: DemoCard["template"]) =>
	TEMPLATES.find(({ key }) => key === template)?.lines ?? [];

export const readUsual = (
	db: Db,
	base: ReadingBase,
	{
		quarters,
		scopes,
		now,
	}: {
		readonly quarters: readonly DemoQuarter[];
		readonly scopes: Scopes;
		readonly now: Date;
	},
): Promise<Usual> =>
	readValues(
		db,
		base,
		DEMO_CARDS.flatMap(({ template, line }) =>
			linesOf(template).flatMap(({ metric }) =>
				quarters.flatMap(({ year, quarter }) =>
					quartersBefore(year, quarter).map((period) => ({
						metric,
						scope: scopeOf(scopes, line),
						period,
					})),
				),
			),
		),
		{ inputs: false, now },
	);

/** The mean of the whole quarters before that have a sound value; NaN where none has. */
function usually(
	{ usual }: DemoCards,
	{ year, quarter }: DemoQuarter,
	of: { readonly metric: string; readonly scope: string },
): number {
	const values = quartersBefore(year, quarter).flatMap((period) => {
		const seen = usual.get(valueKey({ ...of, period }));
		return seen?.state === "ok" && seen.factsBegin === undefined
			? (seen.value ?? [])
			: [];
	});
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A template with points from the scope's own history; how much more than usual is asked for differs by person, quarter and metric. */
export function contentOf(
	demo: DemoCards,
	quarter: DemoQuarter,
	card: Pick<DemoCard, "owner" | "template" | "line">,
	under: { readonly cardId: number; readonly content: CardContent } | null,
): CardContent {
	const scope = scopeOf(demo.scopes, card.line);
	return {
		scope,
		bonus: USUAL_BONUS,
		lines: linesOf(card.template).map((line, i): CardLine => {
			const random = randomOf(
				`${demo.seed}/${card.owner}/${quarter.year}-Q${quarter.quarter}/${line.metric}`,
			);
			const definition = demo.base.definitions.get(line.metric);
			const above = under?.content.lines.find(
				({ metric }) => metric === line.metric,
			);
			return {
				...line,
				id: String(i + 1),
				scope,
				// Short of a threshold some is left, so that one bad story leaves a score to look at, and sums that still grow too.
				floor: "40",
				points: fitPoints(
					line.points,
					{
						usual: usually(demo, quarter, { metric: line.metric, scope }),
						unit: definition?.unit ?? "count",
					},
					random.between(-0.12, 0.12),
				),
				under:
					under && above ? { cardId: under.cardId, lineId: above.id } : null,
			};
		}),
	};
}
