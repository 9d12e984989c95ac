import type { MetricGroup } from "../metrics/definition.ts";

/** Groups of the catalogue whose numbers come from what users say: surveys, reviews, complaints. What they buy or send back is not said. */
export const USER_GROUPS: readonly MetricGroup[] = [
	"nps",
	"reviews",
	"complaints",
];

export const isUserMetric = ({
	group,
}: {
	readonly group: MetricGroup;
}): boolean => USER_GROUPS.includes(group);

/** The metric that moves a bonus, over the scope that the card names. */
export const NPS_METRIC = "nps";
