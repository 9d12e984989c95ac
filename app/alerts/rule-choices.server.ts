import type { Db } from "../../db/client.ts";
import {
	type RuleChoices as Named,
	ruleChoices,
} from "../../db/queries/alert-rule-pages.server.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";

export interface RuleChoices extends Named {
	readonly definitions: readonly MetricDefinition[];
}

/** What a rule can be made of. */
export async function readRuleChoices(db: Db): Promise<RuleChoices> {
	const [named, definitions] = await Promise.all([
		ruleChoices(db),
		loadDefinitions(db, "all"),
	]);
	return { ...named, definitions };
}
