import {
	findMemberWithParents,
	type MemberWithParents,
	membersBelow,
} from "../../db/queries/company-members.server.ts";
import { membersOfDimension } from "../../db/queries/member-names.server.ts";
import { type Dimension, NOT_KNOWN } from "../metrics/dimension.ts";
import type { SourceState } from "../metrics/freshness.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import { NO_MEMBER } from "../metrics/name-of-member.ts";
import { SPLIT_BELOW } from "./company-question.ts";
import { readTiles, type Tile } from "./read-tiles.server.ts";
import {
	keyMetricsFor,
	readSplitTable,
	type SplitQuestion,
	type SplitTable,
} from "./split-table.server.ts";

export interface MemberPage {
	readonly member: MemberWithParents;
	readonly tiles: readonly Tile[];
	readonly sources: readonly SourceState[];
	/** Null where it is not taken apart further. */
	readonly below: SplitTable | null;
}

/** Where the members below are those that master data hangs under this one; elsewhere any may occur. */
const HANGS_BELOW: readonly Dimension[] = ["line", "product", "region"];

/** What facts say that named no member of the dimension. */
const unnamed = (dimension: Dimension): MemberWithParents => ({
	...NO_MEMBER,
	dimension,
	known: true,
	retiredOn: null,
	parents: [],
});

/** One member with its key metrics, and below it the same for what it consists of; null where there is no such member. */
export async function readMemberPage(
	context: ReaderContext,
	{
		dimension,
		id,
		...question
	}: Omit<SplitQuestion, "scope" | "members" | "by"> & {
		readonly dimension: Dimension;
		readonly id: number;
	},
): Promise<MemberPage | null> {
	const { db } = context;
	const { now } = question;
	const by = SPLIT_BELOW[dimension];
	const [member, metrics, members] = await Promise.all([
		id === NOT_KNOWN
			? unnamed(dimension)
			: findMemberWithParents(db, dimension, id, now),
		keyMetricsFor(db, [dimension]),
		by === null
			? []
			: HANGS_BELOW.includes(dimension) && id !== NOT_KNOWN
				? membersBelow(db, id)
				: membersOfDimension(db, by),
	]);
	if (member === null) return null;
	const scope = { [dimension]: id };
	const [{ tiles, sources }, below] = await Promise.all([
		readTiles(context, {
			tiles: metrics.map(({ key }) => ({ metric: key, scope })),
			now,
		}),
		by === null
			? null
			: readSplitTable(context, { ...question, scope, by, members }),
	]);
	return { member, tiles, sources, below };
}
