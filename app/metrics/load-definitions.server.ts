import type { Db } from "../../db/client.ts";
import {
	currentVersions,
	definitionVersions,
} from "../../db/queries/metric-definitions.server.ts";
import type { MetricDefinition } from "./definition.ts";
import { MetricError } from "./metric-error.ts";

type Known = Map<string, MetricDefinition>;

/** A version never changes, so each is read and taken apart once a database. */
const known = new WeakMap<Db, Known>();
/** Far more than a company has, so that nothing grows without end. */
const MOST_KNOWN = 10_000;

interface VersionOf {
	readonly key: string;
	readonly version: number;
}
const nameOf = ({ key, version }: VersionOf) => `${key} ${version}`;

function knownTo(db: Db): Known {
	let definitions = known.get(db);
	if (!definitions || definitions.size > MOST_KNOWN) {
		definitions = new Map();
		known.set(db, definitions);
	}
	return definitions;
}

/** The versions that there are; null for one that there is not. */
async function versionsWanted(
	db: Db,
	wanted: readonly VersionOf[],
): Promise<(MetricDefinition | null)[]> {
	const definitions = knownTo(db);
	const missing = wanted.filter((each) => !definitions.has(nameOf(each)));
	if (missing.length > 0)
		for (const {
			key,
			content,
			version,
			origin,
			since,
		} of await definitionVersions(db, missing))
			definitions.set(nameOf({ key, version }), {
				...content,
				version,
				origin,
				since: since.toISOString(),
			});
	return wanted.map((each) => definitions.get(nameOf(each)) ?? null);
}

/** Definitions by key, in the order asked for, or all of them; one of them at an earlier version. */
export async function loadDefinitions(
	db: Db,
	keys: readonly string[] | "all",
	version: number | null = null,
): Promise<MetricDefinition[]> {
	if (keys !== "all" && keys.length === 0) return [];
	const current =
		keys !== "all" && version !== null
			? keys.map((key) => ({ key, version }))
			: await currentVersions(db, keys === "all" ? null : keys);
	const found = await versionsWanted(db, current);
	if (keys === "all") return found.filter((each) => each !== null);
	return keys.map((key) => {
		const definition = found.find((each) => each?.key === key);
		if (definition) return definition;
		throw version === null
			? new MetricError(
					"unknown-metric",
					`metric '${key}' does not exist; the catalogue lists those that do`,
				)
			: new MetricError(
					"unknown-version",
					`metric '${key}' has no version ${version}`,
				);
	});
}
