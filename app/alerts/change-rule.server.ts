import { isDeepStrictEqual } from "node:util";
import type { Db } from "../../db/client.ts";
import { tellPages } from "../../db/queries/alert-deeds.server.ts";
import { lockMetrics } from "../../db/queries/alert-evaluation.server.ts";
import {
	insertRuleVersion,
	lockRule,
} from "../../db/queries/alert-rules.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { AlertError } from "./alert-error.ts";
import { asksTheSame } from "./asks-the-same.ts";
import { endRuleAlerts } from "./end-rule-alerts.server.ts";
import type { RuleContent } from "./rule.ts";

export interface RuleChange {
	readonly ruleId: number;
	/** The version that its author looked at. */
	readonly basedOn: number;
	readonly content: RuleContent;
	readonly by: Actor & { readonly personId: number };
}

/** A new version of a rule. What is open goes on where the rule still asks the same; otherwise it ends as 'rule changed', and nobody is told. */
export async function changeRule(
	db: Db,
	{ ruleId, basedOn, content, by }: RuleChange,
	now: Date,
): Promise<{ version: number }> {
	return db.transaction().execute(async (trx) => {
		const rule = await lockRule(trx, ruleId);
		if (!rule)
			throw new AlertError("unknown-rule", `there is no rule ${ruleId}`);
		const { id, version, ...before } = rule;
		if (version !== basedOn)
			throw new AlertError(
				"changed-meanwhile",
				`rule ${id} is at version ${version}, the change was made to version ${basedOn}: look at it again`,
			);
		if (isDeepStrictEqual(before, content)) return { version };
		const next = version + 1;
		// Whoever evaluates it now writes first, so that nothing of it is open afterwards.
		await lockMetrics(trx, [before.metric, content.metric]);
		await insertRuleVersion(trx, {
			ruleId: id,
			version: next,
			content,
			at: now,
			by: by.personId,
		});
		if (!asksTheSame(before, content))
			await endRuleAlerts(
				trx,
				{ ruleId: id, personId: by.personId, version: next },
				now,
			);
		await tellPages(trx);
		await recordAudit(
			trx,
			{
				by,
				action: "alert-rule.changed",
				on: { type: "alert-rule", id },
				before: { version, ...before },
				after: { version: next, ...content },
			},
			now,
		);
		return { version: next };
	});
}
