import type { Db } from "../../db/client.ts";
import {
	currentDefinitions,
	definitionVersion,
} from "../../db/queries/metric-definitions.server.ts";
import type { MetricDefinition } from "./definition.ts";
import { MetricError } from "./metric-error.ts";

type Row = Awaited<ReturnType<typeof currentDefinitions>>[number];

const toDefinition = ({
	content,
	version,
	origin,
	since,
}: Row): MetricDefinition => ({
	...content,
	version,
	origin,
	since: since.toISOString(),
});

/** Definitions by key, in the order asked for, or all of them; one of them at an earlier version. */
export async function loadDefinitions(
	db: Db,
	keys: readonly string[] | "all",
	version: number | null = null,
): Promise<MetricDefinition[]> {
	if (keys === "all")
		return (await currentDefinitions(db, null)).map(toDefinition);
	if (keys.length === 0) return [];
	if (version !== null) {
		const rows = await Promise.all(
			keys.map((key) => definitionVersion(db, key, version)),
		);
		return rows.map((row, i) => {
			if (!row)
				throw new MetricError(
					"unknown-version",
					`metric '${keys[i]}' has no version ${version}`,
				);
			return toDefinition(row);
		});
	}
	const rows = await currentDefinitions(db, keys);
	return keys.map((key) => {
		const row = rows.find((each) => each.content.key === key);
		if (!row)
			throw new MetricError(
				"unknown-metric",
				`metric '${key}' does not exist; the catalogue lists those that do`,
			);
		return toDefinition(row);
	});
}
