import type { Db } from "../../../db/client.ts";
import type { StoredFact } from "../../../db/queries/facts-behind.server.ts";
import { memberNames } from "../../../db/queries/member-names.server.ts";
import { readSettings } from "../../../db/queries/metric-settings.server.ts";
import { type Calendar, calendarOf } from "../calendar.ts";
import { addDays } from "../day.ts";
import { DIMENSION_NAMES } from "../dimension.ts";
import { distinctRequest } from "../distinct-request.ts";
import { needsOf } from "../formula-needs.ts";
import { MetricError } from "../metric-error.ts";
import type { Observation } from "../observation.ts";
import { observe } from "../observe.server.ts";
import { rolling } from "../period.ts";
import { daySpan } from "../resolve-period.ts";
import { scopeDimensions } from "../scope.ts";
import type { Span } from "../span.ts";
import { addUp, checkFigure } from "./add-up.server.ts";
import {
	chooseList,
	chosenMeasures,
	type FactList,
	factLists,
} from "./fact-lists.ts";
import type {
	FactSums,
	FactsPage,
	FactsRequest,
	ShownFact,
} from "./facts-page.ts";
import { findFacts } from "./find-facts.server.ts";
import { listsFacts } from "./lists-facts.ts";
import { type FactValue, shownFields, showValue } from "./shown-fact.ts";

export const FACTS_A_PAGE = 50;

/** The figure whose facts are asked for: of the period, or of one of its hours. */
async function readFigure(
	db: Db,
	request: FactsRequest,
): Promise<{ metric: FactsPage["metric"]; total: Observation }> {
	const { key, scope, period, version, hourAt, now } = request;
	const { observed } = await observe(
		{ db },
		{
			metrics: [key],
			scope,
			period,
			version,
			grain: hourAt === null ? null : "hour",
			now,
		},
	);
	const [one] = observed;
	if (!one) throw new Error(`nothing observed of '${key}'`);
	if (hourAt === null) return one;
	const hour = one.points.find(({ fromAt }) => Date.parse(fromAt) === hourAt);
	if (hour) return { metric: one.metric, total: hour };
	throw new MetricError(
		"bad-period",
		`hour '${new Date(hourAt).toISOString()}': allowed is the start of an hour of the period`,
	);
}

/** The days over which a metric counts: its figure's, or the window up to their end. */
function listedSpan(
	calendar: Calendar,
	total: Observation,
	window: number | null,
	now: number,
): Span {
	const span: Span = {
		from: total.from,
		to: total.to,
		fromAt: Date.parse(total.fromAt),
		untilAt: Date.parse(total.untilAt),
		shape: "range",
		partial: total.partial,
	};
	if (window === null) return span;
	const { first, last } = distinctRequest(span, window, calendar.dayOf(now));
	return daySpan(calendar, "range", first, addDays(last, 1), now);
}

const plain = (value: string | number | Date | null): FactValue =>
	value instanceof Date ? value.toISOString() : value;

function show(
	fact: StoredFact,
	list: FactList,
	fields: readonly string[],
	seesPersonal: boolean,
): ShownFact {
	const { kind } = list;
	const measured = Object.keys(kind.measures);
	const places = kind.dimensions.map((name) => DIMENSION_NAMES.indexOf(name));
	return {
		id: fact.id,
		source: fact.source,
		version: fact.version,
		batchId: fact.batchId,
		at: fact.at.toISOString(),
		memberIds: places.map((place) => fact.memberIds[place] ?? 0),
		values: fields.map((name) => {
			const field = kind.fields[name];
			if (!field) throw new Error(`${kind.key} has no field ${name}`);
			return showValue(field, plain(fact.fields[name] ?? null), seesPersonal);
		}),
		currency: plain(fact.fields.currency ?? null) as string | null,
		measures: list.measures.map(
			(name) => fact.measures[measured.indexOf(name)] ?? 0,
		),
	};
}

/** From a figure to the facts behind it: one page of one kind, and what all of them come to. */
export async function readFactsPage(
	{ db }: { readonly db: Db },
	request: FactsRequest,
): Promise<FactsPage> {
	const { scope, which, after, seesPersonal } = request;
	const now = request.now.getTime();
	// One snapshot for figure, sums and facts, so that a commit in between does not make them differ.
	return db
		.transaction()
		.setIsolationLevel("repeatable read")
		.setAccessMode("read only")
		.execute(async (trx) => {
			const { metric, total } = await readFigure(trx, request);
			const settings = await readSettings(trx);
			const calendar = calendarOf(
				settings.time_zone,
				settings.fiscal_year_start_month,
			);
			const lists = factLists(metric.formula);
			const list = chooseList(lists, request.kind);
			const measures = chosenMeasures(list, which);
			const span = listedSpan(
				calendar,
				total,
				needsOf(metric.formula).window,
				now,
			);
			const isListed = listsFacts(total.state);
			const sums: FactSums[] = [];
			for (const each of isListed ? lists : [])
				sums.push(
					await addUp(trx, each, {
						calendar,
						span,
						scope,
						measures:
							each === list ? measures : chosenMeasures(each, "counted"),
					}),
				);
			const found = isListed
				? await findFacts(
						trx,
						{ kind: list.kind, scope, measures },
						{ calendar, span, after, limit: FACTS_A_PAGE, now },
					)
				: { facts: [], next: null, stopped: false };
			const fields = shownFields(list.kind);
			const facts = found.facts.map((fact) =>
				show(fact, list, fields, seesPersonal),
			);
			const names = await memberNames(trx, [
				...facts.flatMap(({ memberIds }) => memberIds),
				...scopeDimensions(scope).map((name) => scope[name] ?? 0),
			]);
			return {
				metric,
				scope,
				period: request.period ?? rolling(metric.windowDays),
				total,
				lists,
				list,
				kind: list.kind,
				which,
				listedFrom: span.from,
				listedTo: span.to,
				sums,
				agrees: checkFigure(metric, total, lists, sums),
				facts,
				fields,
				dimensions: list.kind.dimensions,
				next: found.next,
				stopped: found.stopped,
				names,
			};
		});
}
