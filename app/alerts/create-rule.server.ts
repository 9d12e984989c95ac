import type { Db } from "../../db/client.ts";
import { insertRule } from "../../db/queries/alert-rules.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import type { RuleContent } from "./rule.ts";

export interface NewRule {
	/** Checked: see check-rule.ts. */
	readonly content: RuleContent;
	readonly by: Actor & { readonly personId: number };
}

/** A rule, in force at once; answers with its number. */
export async function createRule(
	db: Db,
	{ content, by }: NewRule,
	now: Date,
): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const id = await insertRule(trx, { content, at: now, by: by.personId });
		await recordAudit(
			trx,
			{
				by,
				action: "alert-rule.created",
				on: { type: "alert-rule", id },
				after: { ...content },
			},
			now,
		);
		return id;
	});
}
