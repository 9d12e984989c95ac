import type { Db } from "../../db/client.ts";
import {
	contentDiffers,
	currentDefinitions,
	insertVersion,
	lockDefinitions,
} from "../../db/queries/metric-definitions.server.ts";
import { checkDefinition } from "./check-definition.ts";
import type { DefinitionContent } from "./definition.ts";
import { SHIPPED } from "./shipped/all.ts";

export interface SyncAnswer {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	/** Changed by the company, so left as they are although the product's own may have moved on. */
	readonly kept: readonly string[];
}

/** Brings the definitions that come with the product into the database, at start. A new version only where one changed; never over a company's own. */
export async function syncDefinitions(
	db: Db,
	now: Date,
	shipped: readonly DefinitionContent[] = SHIPPED,
): Promise<SyncAnswer> {
	return db.transaction().execute(async (trx) => {
		await lockDefinitions(trx);
		const rows = await currentDefinitions(trx, null);
		const known = new Map(rows.map((row) => [row.content.key, row]));
		const answer = {
			added: [] as string[],
			changed: [] as string[],
			kept: [] as string[],
		};
		for (const draft of shipped) {
			const content = checkDefinition(draft);
			const { key } = content;
			const row = known.get(key);
			if (row?.origin === "company") {
				answer.kept.push(key);
				continue;
			}
			if (row && !(await contentDiffers(trx, key, row.version, content)))
				continue;
			await insertVersion(trx, {
				content,
				version: (row?.version ?? 0) + 1,
				origin: "shipped",
				since: now,
				changedBy: null,
			});
			answer[row ? "changed" : "added"].push(key);
		}
		return answer;
	});
}
