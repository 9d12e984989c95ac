import type { Db } from "../../db/client.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { Formula } from "../metrics/formula.ts";
import { observe } from "../metrics/observe.server.ts";
import { rolling } from "../metrics/period.ts";
import type { Candidate } from "./rank-changes.ts";
import { SPARK_DAYS } from "./read-tiles.server.ts";

const isSum = ({ formula }: MetricDefinition) =>
	formula.kind === "sum" || formula.kind === "distinct";

const PARTED: readonly Formula["kind"][] = [
	"sum",
	"ratio",
	"difference-of-shares",
];

/** Metrics for the company and for each of its lines with the days of two windows: one reading for all of them. */
export async function readWatched(
	context: { readonly db: Db },
	{
		metrics,
		lines,
		now,
	}: {
		readonly metrics: readonly string[];
		readonly lines: readonly number[];
		readonly now: Date;
	},
): Promise<{
	readonly candidates: readonly Candidate[];
	readonly metrics: readonly MetricDefinition[];
}> {
	const { observed } = await observe(context, {
		metrics,
		by: "line",
		memberIds: lines,
		grain: "day",
		pointsPeriod: rolling(SPARK_DAYS),
		compare: "previous",
		now,
	});
	return {
		metrics: observed.map(({ metric }) => metric),
		candidates: observed.flatMap(
			({ metric, total, compared, points, members }) => {
				const subject = {
					metric: metric.key,
					unit: metric.unit,
					aim: { direction: metric.direction, target: metric.target },
					windowDays: metric.windowDays,
					isSum: isSum(metric),
					hasParts: PARTED.includes(metric.formula.kind),
				};
				const days = (all: typeof points) => all.slice(-SPARK_DAYS);
				return [
					{
						...subject,
						line: null,
						current: total,
						previous: compared,
						points: days(points),
					},
					...members.map((member) => ({
						...subject,
						line: member.memberId,
						current: member.total,
						previous: member.compared,
						points: days(member.points),
					})),
				];
			},
		),
	};
}
