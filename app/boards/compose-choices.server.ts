import type { Db } from "../../db/client.ts";
import { choosableMembers } from "../../db/queries/boards.server.ts";
import type { Translated } from "../metrics/definition.ts";
import type { Dimension } from "../metrics/dimension.ts";
import type { MemberName } from "../metrics/observation.ts";
import { knownMetrics } from "./known-metrics.server.ts";

/** More would make the page heavy; whoever means another one types its code. */
const MOST_MEMBERS = 400;

export interface ComposeChoices {
	readonly metrics: readonly {
		readonly key: string;
		readonly name: Translated;
	}[];
	readonly members: readonly (MemberName & { readonly dimension: Dimension })[];
}

/** What can be typed into a tile's fields. */
export async function readComposeChoices(db: Db): Promise<ComposeChoices> {
	const [metrics, members] = await Promise.all([
		knownMetrics(db),
		choosableMembers(db, MOST_MEMBERS),
	]);
	return {
		metrics: [...metrics.values()].map(({ key, name }) => ({ key, name })),
		members,
	};
}
