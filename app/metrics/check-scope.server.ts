import type { Db } from "../../db/client.ts";
import { membersNotFound } from "../../db/queries/member-names.server.ts";
import { MetricError } from "./metric-error.ts";
import { formatScope, type Scope } from "./scope.ts";

/** Throws where a scope names a member that is none of its dimension: a link that is old, or of another company. */
export async function checkScope(
	{ db }: { readonly db: Db },
	scope: Scope,
): Promise<void> {
	const [missing] = await membersNotFound(db, scope);
	if (missing)
		throw new MetricError(
			"unknown-member",
			formatScope({ [missing]: scope[missing] }),
		);
}
