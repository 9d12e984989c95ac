import { changeDefinition } from "../app/metrics/change-definition.server.ts";
import { needsOf } from "../app/metrics/formula-needs.ts";
import { SHIPPED } from "../app/metrics/shipped/all.ts";
import { syncDefinitions } from "../app/metrics/sync-definitions.server.ts";
import type { Db } from "../db/client.ts";

export const METRICS = 200;

/** The shipped metrics and, up to 200, variants of them with windows of their own. */
export async function defineMetrics(db: Db, now: Date): Promise<void> {
	await syncDefinitions(db, now);
	const variants = [7, 14, 90, 365].flatMap((windowDays) =>
		SHIPPED.filter(({ formula }) => {
			const { wholeDays } = needsOf(formula);
			const kept = windowDays === 90 || windowDays === 365;
			return formula.kind !== "repeat-share" && (kept || !wholeDays);
		}).map((metric) => ({
			...metric,
			key: `${metric.key}-over-${windowDays}`,
			windowDays,
		})),
	);
	for (const definition of variants.slice(0, METRICS - SHIPPED.length))
		await changeDefinition(db, {
			definition,
			basedOn: 0,
			by: { personId: null, name: "bench" },
			now,
		});
}
