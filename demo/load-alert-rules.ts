import { createRule } from "../app/alerts/create-rule.server.ts";
import { TEMPLATE } from "../app/alerts/templates.ts";
import { personByEmail } from "../app/identity/person-by-email.server.ts";
import { businessDay } from "../app/metrics/business-day.ts";
import type { Db } from "../db/client.ts";
import { ruleChange } from "../db/queries/alert-rules.server.ts";
import { readTeams } from "../db/queries/group-imports.server.ts";
import { DEMO_RULES } from "./alert-rules.ts";
import { loadAlertRouting } from "./load-alert-routing.ts";
import { TIME_ZONE } from "./simulated-day.ts";

/** Once: whoever has changed or deleted them finds them so after the next start. */
export async function loadAlertRules(db: Db, now: Date): Promise<void> {
	if ((await ruleChange(db)) > 0) return;
	const teams = await readTeams(db);
	const today = businessDay(TIME_ZONE)(now.getTime());
	const policyId = await loadAlertRouting(db, today, now);
	for (const rule of DEMO_RULES) {
		const owner = await personByEmail(db, `${rule.owner}@demo.example`);
		await createRule(
			db,
			{
				content: {
					...TEMPLATE[rule.template],
					name: rule.name,
					scope: {},
					ownerId: owner.id,
					teamId:
						rule.team === null ? null : (teams.get(rule.team)?.id ?? null),
					labels: rule.labels,
					notes: rule.notes,
					link: null,
					repeatSeconds: null,
					escalationPolicyId: rule.goesUp ? policyId : null,
					enabled: true,
				},
				by: { personId: owner.id, name: owner.name },
			},
			now,
		);
	}
}
