import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { NOT_KNOWN } from "../../metrics/dimension.ts";
import { formatPeriod } from "../../metrics/period.ts";
import type { MetricPage } from "../../metrics/reader-types.ts";
import { formatScope, scopeDimensions } from "../../metrics/scope.ts";
import { describeFormula } from "../../ui/describe-formula.ts";
import type {
	MemberRow,
	MetricChoice,
	MetricView,
	ScopePart,
} from "../../ui/metric-view.ts";
import { sparkPath } from "../../ui/spark-path.ts";
import { leastThrough } from "./catalogue-rows.server.ts";
import { type Naming, naming } from "./member-naming.ts";
import { scopeAddress } from "./metric-choice.ts";

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
				{ ...choice, by: "" },
				formatScope({ ...page.scope, [by]: memberId }),
			),
		}));
}

/** What the room of metrics read, as this reader's page shows it. */
export function metricView(
	page: MetricPage,
	choice: MetricChoice,
	language: Language,
	t: Translate,
): MetricView {
	const { metric } = page;
	const compares = choice.compare !== "none";
	const nameOf = naming(page.names, language, t);
	return {
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
	};
}
