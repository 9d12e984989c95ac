import type { Db } from "../../db/client.ts";
import { checkDefinition } from "./check-definition.ts";
import { largestDifference } from "./largest-difference.ts";
import { observe } from "./observe.server.ts";
import type { Observed } from "./observe-types.ts";
import { rolling } from "./period.ts";
import { previewDefinition } from "./preview-definition.server.ts";

const MONTHS_SHOWN = 12;
/** Twelve whole months and the one that runs, whatever day it is. */
const LONG_ENOUGH = rolling(400);

export interface DefinitionPreview {
	/** Its points are the last twelve months, the one that runs among them. */
	readonly after: Observed;
	/** The saved definition over the same facts and months; null for a new metric. */
	readonly before: Observed | null;
	/** Null too where the two are of different units. */
	readonly largest: ReturnType<typeof largestDifference>;
	readonly reportingCurrency: string;
}

const lastMonths = (observed: Observed): Observed => ({
	...observed,
	points: observed.points.slice(-MONTHS_SHOWN),
});

/** What a definition would show now and month by month, beside what the saved one shows. */
export async function readDefinitionPreview(
	db: Db,
	{
		definition,
		changes,
		now,
	}: {
		readonly definition: unknown;
		/** The metric exists, and this would be its next version. */
		readonly changes: boolean;
		readonly now: Date;
	},
): Promise<DefinitionPreview> {
	const { key } = checkDefinition(definition);
	const months = { grain: "month", pointsPeriod: LONG_ENOUGH } as const;
	const [draft, saved] = await Promise.all([
		previewDefinition(db, { definition, now, ...months }),
		changes ? observe({ db }, { metrics: [key], now, ...months }) : null,
	]);
	const after = lastMonths(draft.observed);
	const [only] = saved?.observed ?? [];
	const before = only ? lastMonths(only) : null;
	return {
		after,
		before,
		largest:
			before && before.metric.unit === after.metric.unit
				? largestDifference(before.points, after.points)
				: null,
		reportingCurrency: draft.reportingCurrency,
	};
}
