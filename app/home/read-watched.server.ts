import type { MetricDefinition } from "../metrics/definition.ts";
import type { Formula } from "../metrics/formula.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import { observe } from "../metrics/observe.server.ts";
import type { Observed } from "../metrics/observe-types.ts";
import { rolling } from "../metrics/period.ts";
import { WATCHED_METRICS } from "./key-metrics.ts";
import type { Candidate } from "./rank-changes.ts";
import { SPARK_DAYS } from "./read-tiles.server.ts";

const isSum = ({ formula }: MetricDefinition) =>
	formula.kind === "sum" || formula.kind === "distinct";

const PARTED: readonly Formula["kind"][] = [
	"sum",
	"ratio",
	"difference-of-shares",
];

/** Where values bring an interval of their own, no days are needed to judge a change. */
const hasInterval = ({ formula }: MetricDefinition) =>
	formula.kind === "difference-of-shares" ||
	formula.kind === "repeat-share" ||
	(formula.kind === "ratio" && formula.interval !== undefined);

const candidatesOf = ({
	metric,
	total,
	compared,
	points,
	members,
}: Observed): Candidate[] => {
	const subject = {
		metric: metric.key,
		unit: metric.unit,
		aim: { direction: metric.direction, target: metric.target },
		windowDays: metric.windowDays,
		isSum: isSum(metric),
		hasParts: PARTED.includes(metric.formula.kind),
	};
	return [{ memberId: null, total, compared, points }, ...members].map(
		(one) => ({
			...subject,
			line: one.memberId,
			current: one.total,
			previous: one.compared,
			points: one.points.slice(-SPARK_DAYS),
		}),
	);
};

/** Metrics for the company and for each of its lines, where a judgement needs them with the days of two windows: two readings for all of them. */
export async function readWatched(
	context: ReaderContext,
	{ lines, now }: { readonly lines: readonly number[]; readonly now: Date },
): Promise<{
	readonly candidates: readonly Candidate[];
	readonly metrics: readonly MetricDefinition[];
}> {
	const metrics = await loadDefinitions(context.db, WATCHED_METRICS);
	const read = (some: readonly MetricDefinition[], withDays: boolean) =>
		observe(context, {
			metrics: some.map(({ key }) => key),
			by: "line",
			memberIds: lines,
			grain: withDays ? "day" : null,
			pointsPeriod: withDays ? rolling(SPARK_DAYS) : null,
			compare: "previous",
			now,
		});
	const readings = await Promise.all([
		read(metrics.filter(hasInterval), false),
		read(
			metrics.filter((metric) => !hasInterval(metric)),
			true,
		),
	]);
	return {
		metrics,
		candidates: readings.flatMap(({ observed }) =>
			observed.flatMap(candidatesOf),
		),
	};
}
