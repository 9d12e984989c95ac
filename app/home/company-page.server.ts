import type { Db } from "../../db/client.ts";
import { membersOf } from "../../db/queries/company-members.server.ts";
import { WHOLE_COMPANY } from "../metrics/scope.ts";
import type { CompanySplit } from "./company-question.ts";
import { readSplitTable, type SplitTable } from "./split-table.server.ts";

/** The whole company by the members of a dimension. */
export async function readCompanyPage(
	context: { readonly db: Db },
	{ by, now }: { readonly by: CompanySplit; readonly now: Date },
): Promise<SplitTable> {
	const members = await membersOf(context.db, by);
	return readSplitTable(context, { scope: WHOLE_COMPANY, by, members, now });
}
