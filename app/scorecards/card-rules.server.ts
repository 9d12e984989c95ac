import type { Db } from "../../db/client.ts";
import { readCardSetting } from "../../db/queries/scorecard-life.server.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { CardRules } from "./check-card.ts";
import { isUserMetric } from "./user-metrics.ts";

/** What a card is checked against today: the metrics that there are, and the weight that users' voices have to reach. */
export async function readCardRules(db: Db): Promise<CardRules> {
	const [definitions, setting] = [
		await loadDefinitions(db, "all"),
		await readCardSetting(db),
	];
	return {
		metrics: new Map(
			definitions.map((metric) => [
				metric.key,
				{
					dimensions: needsOf(metric.formula).dimensions,
					isUser: isUserMetric(metric),
				},
			]),
		),
		userWeight: setting.user_weight,
	};
}
