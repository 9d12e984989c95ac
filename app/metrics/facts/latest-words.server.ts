import type { Db } from "../../../db/client.ts";
import { readSettings } from "../../../db/queries/metric-settings.server.ts";
import { calendarOf } from "../calendar.ts";
import type { MetricDefinition } from "../definition.ts";
import { DIMENSION_NAMES, type Dimension } from "../dimension.ts";
import type { Observation } from "../observation.ts";
import type { Scope } from "../scope.ts";
import { factLists } from "./fact-lists.ts";
import { findFacts } from "./find-facts.server.ts";
import { listsFacts } from "./lists-facts.ts";
import { showValue } from "./shown-fact.ts";

/** What somebody wrote; what is personal in it is masked for whom it does not concern. */
export interface Words {
	readonly text: string;
	/** ISO. */
	readonly at: string;
	readonly members: Readonly<Partial<Record<Dimension, number>>>;
}

/** Facts looked through for some with words. */
const LOOKED_AT = 20;

/** The latest words behind a figure: of the facts in its numerator where it has one, else of all that it counts. */
export async function latestWords(
	db: Db,
	{
		metric,
		scope,
		of,
		limit,
		seesPersonal = false,
		now,
	}: {
		readonly metric: MetricDefinition;
		readonly scope: Scope;
		readonly of: Pick<
			Observation,
			"from" | "to" | "fromAt" | "untilAt" | "state"
		>;
		readonly limit: number;
		/** What the policy says of a reader; a message, which may be passed on, is always masked. */
		readonly seesPersonal?: boolean;
		readonly now: Date;
	},
): Promise<Words[]> {
	const list = factLists(metric.formula).find(({ kind }) =>
		Object.values(kind.fields).some(
			(field) => field.type === "text" && field.freeText,
		),
	);
	if (!list || !listsFacts(of.state)) return [];
	const settings = await readSettings(db);
	const calendar = calendarOf(
		settings.time_zone,
		settings.fiscal_year_start_month,
	);
	const { kind } = list;
	// Of two opposite parts (promoters, detractors) the last is what subtracts.
	const part = list.parts.at(-1);
	const { facts } = await findFacts(
		db,
		{
			kind,
			scope,
			measures: part ? [part] : list.countsAll ? null : list.measures,
		},
		{
			calendar,
			span: {
				from: of.from,
				to: of.to,
				fromAt: Date.parse(of.fromAt),
				untilAt: Date.parse(of.untilAt),
				shape: "range",
				partial: false,
			},
			after: null,
			limit: LOOKED_AT,
			now: now.getTime(),
		},
	);
	const free = Object.entries(kind.fields).filter(
		([, field]) => field.type === "text" && field.freeText,
	);
	return facts
		.map((fact): Words => {
			const text = free
				.flatMap(([name, field]) => {
					const value = fact.fields[name];
					if (typeof value !== "string" || value === "") return [];
					return String(showValue(field, value, seesPersonal).value ?? "");
				})
				.join(" — ");
			return {
				text,
				at: fact.at.toISOString(),
				members: Object.fromEntries(
					kind.dimensions.map((name) => [
						name,
						fact.memberIds[DIMENSION_NAMES.indexOf(name)] ?? 0,
					]),
				),
			};
		})
		.filter(({ text }) => text !== "")
		.slice(0, limit);
}
