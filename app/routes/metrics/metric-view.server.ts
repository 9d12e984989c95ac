import type { AlertsOnChart } from "../../alerts/alerts-on-chart.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { type Dimension, NOT_KNOWN } from "../../metrics/dimension.ts";
import { figureKey } from "../../metrics/figure.ts";
import { canSplit, needsOf } from "../../metrics/formula-needs.ts";
import type { MemberName } from "../../metrics/observation.ts";
import { formatPeriod, type Period } from "../../metrics/period.ts";
import type { MetricPage } from "../../metrics/reader-types.ts";
import {
	formatScope,
	type Scope,
	scopeDimensions,
} from "../../metrics/scope.ts";
import { describeFormula } from "../../ui/describe-formula.ts";
import type {
	CalendarPeriod,
	MemberRow,
	MetricChoice,
	MetricView,
	ScopePart,
} from "../../ui/metric-view.ts";
import { sparkPath } from "../../ui/spark-path.ts";
import { leastThrough } from "./catalogue-rows.server.ts";
import { chartAlerts } from "./chart-alerts-view.ts";
import { breakdownBelow } from "./drill-down.ts";
import { factsAddress } from "./facts-choice.ts";
import { type Naming, naming } from "./member-naming.ts";
import { memberPick } from "./member-pick.server.ts";
import { choiceAddress, pickAddress, scopeAddress } from "./metric-choice.ts";

const SHOWN_MEMBERS = 100;

function scopeParts(
	page: MetricPage,
	choice: MetricChoice,
	nameOf: Naming,
): ScopePart[] {
	return scopeDimensions(page.scope).map((dimension) => {
		const { [dimension]: id, ...rest } = page.scope;
		return {
			dimension,
			name: nameOf(id ?? NOT_KNOWN),
			without: scopeAddress(choice, formatScope(rest)),
		};
	});
}

function memberRows(
	page: MetricPage,
	choice: MetricChoice,
	nameOf: Naming,
): MemberRow[] {
	const { by } = page;
	if (by === null) return [];
	const needs = needsOf(page.metric.formula);
	const narrowed = [...new Set([...scopeDimensions(page.scope), by])];
	const below = breakdownBelow(by, (next) =>
		canSplit(needs, [...new Set([...narrowed, next])]),
	);
	return page.members
		.slice(0, SHOWN_MEMBERS)
		.map(({ memberId, total, compared, points }) => ({
			id: memberId,
			name: nameOf(memberId),
			total,
			compared: choice.compare === "none" ? null : compared,
			path: sparkPath(
				points.filter(({ partial }) => !partial).map(({ value }) => value),
			),
			only: scopeAddress(
				{ ...choice, by: below },
				formatScope({ ...page.scope, [by]: memberId }),
			),
			facts: factsOf(page, { ...page.scope, [by]: memberId }),
		}));
}

const yearAndPart = (period: Period): CalendarPeriod[] => {
	const text = formatPeriod(period);
	if (period.kind === "month")
		return [{ text, unit: "month", year: period.year, part: period.month }];
	if (period.kind === "quarter")
		return [{ text, unit: "quarter", year: period.year, part: period.quarter }];
	if (period.kind === "year")
		return [{ text, unit: "year", year: period.year, part: 0 }];
	return [];
};

/** What the page leads to: other periods, versions and scopes, and the facts. */
function leads(page: MetricPage, choice: MetricChoice) {
	const { metric, scope, period } = page;
	const at = (change: Partial<MetricChoice>) =>
		choiceAddress({ ...choice, from: "", to: "", ...change });
	const periodAt = (to: Period | null) =>
		to && at({ period: formatPeriod(to) });
	return {
		figureKey: figureKey({ metric: metric.key, scope, period }),
		share: `/metrics/${metric.key}${at({ period: formatPeriod(period) })}`,
		facts: factsOf(page, scope),
		factsOf: factsAddress(metric.key, { scope, version: asked(choice) }),
		earlier: periodAt(page.earlier),
		later: periodAt(page.later),
		calendar: page.recent.flatMap(yearAndPart),
		versions: page.versions.map((made) => ({
			...made,
			to: choiceAddress({
				...choice,
				version:
					made.version === page.versions[0]?.version
						? ""
						: String(made.version),
			}),
		})),
		addable: page.dimensions
			.filter((dimension) => scope[dimension] === undefined)
			.map((dimension) => ({
				dimension,
				to: pickAddress(choice, dimension),
			})),
	};
}

const asked = ({ version }: MetricChoice) => (version ? Number(version) : null);

const factsOf = (page: MetricPage, scope: Scope): string =>
	factsAddress(page.metric.key, {
		scope,
		period: page.period,
		version:
			page.metric.version === page.versions[0]?.version
				? null
				: page.metric.version,
	});

/** The form of a rule about what the page shows. */
function alertAddress({ metric }: MetricPage, { scope, by }: MetricChoice) {
	const search = new URLSearchParams({ metric: metric.key });
	if (scope) search.set("scope", scope);
	if (by) search.set("by", by);
	return `/alerts/rules/new?${search}`;
}

interface Reader {
	readonly language: Language;
	readonly locale: string;
	readonly t: Translate;
}

/** What the reader is choosing a member of, and who there is. */
export interface Picking {
	readonly dimension: Dimension;
	readonly query: string;
	readonly members: readonly MemberName[];
}

/** What the room of metrics read, as this reader's page shows it. */
export function metricView(
	page: MetricPage,
	choice: MetricChoice,
	picking: Picking | null,
	{ language, locale, t }: Reader,
	now: Date,
	{
		fired,
		mayAlert,
	}: { readonly fired: AlertsOnChart; readonly mayAlert: boolean },
): MetricView {
	const { metric } = page;
	const compares = choice.compare !== "none";
	const nameOf = naming(
		[...page.names, ...(picking?.members ?? [])],
		language,
		t,
	);
	return {
		...leads(page, choice),
		pick:
			picking &&
			memberPick(picking, picking.members, page.scope, choice, nameOf, locale),
		isFuture: Date.parse(page.total.fromAt) > now.getTime(),
		key: metric.key,
		group: metric.group,
		unit: metric.unit,
		direction: metric.direction,
		target: metric.target,
		version: metric.version,
		since: metric.since,
		minimumSample: metric.minimumSample,
		freshnessMinutes: metric.freshnessMinutes,
		name: metric.name[language],
		description: metric.description[language],
		owner: metric.owner[language],
		formula: describeFormula(metric.formula, t),
		choice: { ...choice, period: choice.period || formatPeriod(page.period) },
		grain: page.grain,
		by: page.by,
		canBreakDown: canSplit(needsOf(metric.formula), [
			...new Set([
				...scopeDimensions(page.scope),
				...(page.by === null ? [] : [page.by]),
			]),
		]),
		dimensions: page.dimensions,
		scope: scopeParts(page, choice, nameOf),
		completeThrough: leastThrough(
			page.sources,
			page.sources.map(({ kind }) => kind),
		),
		sources: page.sources,
		total: page.total,
		compared: compares ? page.compared : null,
		points: page.points,
		comparedPoints: page.points.map((_, index) =>
			compares ? (page.comparedPoints[index] ?? null) : null,
		),
		members: memberRows(page, choice, nameOf),
		memberCount: page.members.length,
		...chartAlerts(fired, language, t),
		alertMe: mayAlert ? alertAddress(page, choice) : null,
	};
}
