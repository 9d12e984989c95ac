import type { Db } from "../../db/client.ts";
import {
	readSettings,
	readSourceStates,
} from "../../db/queries/metric-settings.server.ts";
import { calendarOf } from "./calendar.ts";
import { SpanTags } from "./cells.ts";
import { ALL } from "./dimension.ts";
import type { ReaderContext } from "./kept-readings.server.ts";
import { loadDefinitions } from "./load-definitions.server.ts";
import { makeObservation } from "./make-observation.ts";
import type { Observation } from "./observation.ts";
import { NO_ENDINGS, observeEndings } from "./observe-endings.server.ts";
import { observeMembers } from "./observe-members.server.ts";
import type {
	Observations,
	Observed,
	ObserveRequest,
} from "./observe-types.ts";
import { readCells } from "./read-cells.server.ts";
import { ReadPlan } from "./read-plan.ts";
import { scopeDimensions, WHOLE_COMPANY } from "./scope.ts";
import type { Span } from "./span.ts";
import { type PlannedSubject, planSubjects } from "./subject.ts";

/** A kept reading holds observations of metrics, of their points and of members. */
const countOf = ({ observed }: Observations): number =>
	observed.reduce(
		(sum, { points, comparedPoints, members, endings }) =>
			sum +
			2 +
			2 * endings.length * (1 + (endings[0]?.members.length ?? 0)) +
			points.length +
			comparedPoints.length +
			members.reduce((of, { points }) => of + 2 + points.length, 0),
		0,
	);

/** The one function from which everything that is shown, alarmed or paid is read: any metrics, any scope, any period. */
export async function observe(
	{ db, kept }: ReaderContext,
	request: ObserveRequest,
): Promise<Observations> {
	if (!kept || request.draft) return readAnew(db, request);
	const { now, ...question } = request;
	return kept.keep({
		name: JSON.stringify(question),
		now,
		read: () => readAnew(db, request),
		weigh: countOf,
	});
}

async function readAnew(
	db: Db,
	request: ObserveRequest,
): Promise<Observations> {
	const [settings, sources, definitions] = await Promise.all([
		readSettings(db),
		readSourceStates(db),
		request.draft
			? [request.draft]
			: loadDefinitions(db, request.metrics, request.version),
	]);
	const calendar = calendarOf(
		settings.time_zone,
		settings.fiscal_year_start_month,
	);
	const now = request.now.getTime();
	const scope = request.scope ?? WHOLE_COMPANY;
	const by = request.by ?? null;
	const narrowed = scopeDimensions(scope);
	const plan = (dimensions: typeof narrowed) =>
		planSubjects(calendar, definitions, sources, dimensions, request);
	const subjects = plan(narrowed);
	const split = by === null ? [] : plan([...new Set([...narrowed, by])]);
	const tags = new SpanTags();
	const reading = new ReadPlan();
	for (const { needs, plan, unknowable } of subjects) {
		const { total, compared, points, comparedPoints } = plan;
		const spans = [total, ...points, ...comparedPoints];
		if (compared) spans.push(compared);
		if (unknowable === null)
			reading.add(
				needs,
				spans.map((span) => tags.tagOf(span)),
			);
	}
	const place = { calendar, scope, now };
	const [cells, members, endings] = await Promise.all([
		readCells(
			db,
			{ ...place, by: null, spans: tags.spans, members: null },
			reading,
		),
		observeMembers(db, { ...place, by }, split, request.memberIds ?? null),
		Promise.all(
			definitions.map((metric) =>
				observeEndings(db, { calendar, metric, sources }, request),
			),
		),
	]);
	const look = (subject: PlannedSubject, span: Span): Observation =>
		makeObservation(
			calendar,
			subject,
			span,
			cells.sums(tags.tagOf(span), ALL),
			now,
		);
	const observed = subjects.map((subject, i): Observed => {
		const { total, compared, points, comparedPoints } = subject.plan;
		return {
			metric: subject.metric,
			total: look(subject, total),
			compared: compared && look(subject, compared),
			points: points.map((span) => look(subject, span)),
			comparedPoints: comparedPoints.map((span) => look(subject, span)),
			members: members[i] ?? [],
			...(endings[i] ?? NO_ENDINGS),
		};
	});
	return {
		observed,
		timeZone: settings.time_zone,
		reportingCurrency: settings.reporting_currency,
		sources,
	};
}
