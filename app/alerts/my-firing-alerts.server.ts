import type { Db } from "../../db/client.ts";
import { listAlerts, mineOf } from "../../db/queries/alert-list.server.ts";
import { namesOf } from "../../db/queries/alert-page.server.ts";
import type { MetricUnit, Translated } from "../metrics/definition.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { Level } from "./rule.ts";

export interface FiringAlert {
	readonly id: number;
	readonly name: string;
	readonly metric: string;
	/** Null for a metric that is gone. */
	readonly metricName: Translated | null;
	readonly unit: MetricUnit;
	/** As addresses write it. */
	readonly scope: string;
	readonly level: Level;
	readonly value: number | null;
	/** ISO. */
	readonly since: string;
	/** Who acknowledged it; null: nobody. */
	readonly acknowledgedBy: Translated | null;
}

/** The gravest alerts that fire and concern somebody. */
export async function myFiringAlerts(
	db: Db,
	{
		personId,
		limit,
		now,
	}: { readonly personId: number; readonly limit: number; readonly now: Date },
): Promise<FiringAlert[]> {
	const rows = await listAlerts(
		db,
		{
			mine: await mineOf(db, personId, now),
			over: false,
			state: "firing",
			level: null,
			metric: null,
			teamId: null,
		},
		{ after: null, limit },
	);
	const people = await namesOf(
		db,
		"person",
		rows.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []),
	);
	const metrics = new Map(
		(rows.length > 0 ? await loadDefinitions(db, "all") : []).map((one) => [
			one.key,
			one,
		]),
	);
	return rows.map((row) => ({
		id: row.id,
		name: row.content.name,
		metric: row.metric,
		metricName: metrics.get(row.metric)?.name ?? null,
		unit: metrics.get(row.metric)?.unit ?? "count",
		scope: row.scope,
		level: row.level ?? "warning",
		value: row.basis?.value ?? null,
		since: (row.firedAt ?? row.openedAt).toISOString(),
		acknowledgedBy: people.find(({ id }) => id === row.acknowledgedBy) ?? null,
	}));
}
