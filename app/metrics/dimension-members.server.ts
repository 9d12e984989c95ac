import type { Db } from "../../db/client.ts";
import { membersOfDimension } from "../../db/queries/member-names.server.ts";
import type { Dimension } from "./dimension.ts";
import type { MemberName } from "./observation.ts";

/** All members of a dimension, for a reader who is choosing one. */
export const readDimensionMembers = (
	{ db }: { readonly db: Db },
	dimension: Dimension,
): Promise<MemberName[]> => membersOfDimension(db, dimension);
