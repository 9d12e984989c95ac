import type { Db } from "../../db/client.ts";
import { insertBoard } from "../../db/queries/boards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { actorOf, type BoardAsker } from "./board-asker.ts";
import type { Refused } from "./board-problem.ts";
import { checkTile, checkTitle, type TileInput } from "./check-board.ts";
import { knownMetrics } from "./known-metrics.server.ts";

export interface NewBoard {
	readonly title: unknown;
	/** What it begins with, if anything. */
	readonly tile?: TileInput;
	readonly by: BoardAsker;
}

/** A board of one's own: anybody may make one. */
export async function createBoard(
	db: Db,
	{ title: typed, tile: input, by }: NewBoard,
	now: Date,
): Promise<{ id: number } | Refused> {
	const title = checkTitle(typed);
	if ("problem" in title) return title;
	const first =
		input === undefined ? null : checkTile(input, await knownMetrics(db));
	if (first && "problem" in first) return first;
	const tiles = first ? [{ ...first.tile, id: 1 }] : [];
	return db.transaction().execute(async (trx) => {
		const { id } = await insertBoard(trx, {
			...title,
			ownerId: by.id,
			tiles,
			now,
		});
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: "board.created",
				on: { type: "board", id },
				after: { ...title, tiles },
			},
			now,
		);
		return { id };
	});
}
