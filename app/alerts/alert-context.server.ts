import type { Db } from "../../db/client.ts";
import type { AlertContext } from "./evaluate-touched.server.ts";
import { RuleBook } from "./rule-book.server.ts";
import { UsualRanges } from "./usual-ranges.server.ts";

/** What one process's evaluators share. */
export const alertContext = (
	db: Db,
	now: () => Date,
	timeZone: () => string,
): AlertContext => ({
	db,
	now,
	timeZone,
	book: new RuleBook(),
	usual: new UsualRanges(timeZone),
});
