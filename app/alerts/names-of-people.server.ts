import type { Db } from "../../db/client.ts";
import { namesOf } from "../../db/queries/alert-page.server.ts";
import type { NamedRow } from "../../db/queries/directory.server.ts";

/** People by id, in every language. */
export const namesOfPeople = (
	db: Db,
	ids: readonly number[],
): Promise<NamedRow[]> => namesOf(db, "person", ids);
