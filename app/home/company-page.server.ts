import { membersOfDimension } from "../../db/queries/member-names.server.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import { WHOLE_COMPANY } from "../metrics/scope.ts";
import type { CompanySplit } from "./company-question.ts";
import {
	readSplitTable,
	type SplitQuestion,
	type SplitTable,
} from "./split-table.server.ts";

/** The whole company by the members of a dimension. */
export async function readCompanyPage(
	context: ReaderContext,
	question: Omit<SplitQuestion, "scope" | "members" | "by"> & {
		readonly by: CompanySplit;
	},
): Promise<SplitTable> {
	const members = await membersOfDimension(context.db, question.by);
	return readSplitTable(context, {
		...question,
		scope: WHOLE_COMPANY,
		members,
	});
}
