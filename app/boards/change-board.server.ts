import type { Db } from "../../db/client.ts";
import { lockBoard, updateBoard } from "../../db/queries/boards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { type Arrangement, arrangeTiles } from "./arrange-tiles.ts";
import { actorOf, type BoardAsker } from "./board-asker.ts";
import type { Refused } from "./board-problem.ts";
import {
	checkTile,
	checkTitle,
	type KnownMetrics,
	type TileInput,
} from "./check-board.ts";
import { knownMetrics } from "./known-metrics.server.ts";
import { mayOnBoard } from "./policy.ts";
import type { Tile } from "./tile.ts";

/** What a form asks for; nothing of it is checked yet. */
export type BoardChange =
	| { readonly kind: "rename"; readonly title: unknown }
	| { readonly kind: "add"; readonly tile: TileInput; readonly to?: number }
	| { readonly kind: "replace"; readonly id: number; readonly tile: TileInput }
	| Exclude<Arrangement, { tile: unknown }>;

export interface ChangeBoard {
	readonly boardId: number;
	/** The version that was looked at; null where the change hurts no other one, as adding at the end. */
	readonly basedOn: number | null;
	readonly change: BoardChange;
	readonly by: BoardAsker;
}

export type BoardOutcome =
	| { readonly outcome: "changed"; readonly version: number }
	| { readonly outcome: "gone" | "not-yours" }
	/** Somebody was quicker: who, and what the board is now at. */
	| {
			readonly outcome: "changed-meanwhile";
			readonly version: number;
			readonly by: string;
	  }
	| ({ readonly outcome: "refused" } & Refused);

interface Content {
	readonly title: string;
	readonly tiles: readonly Tile[];
}

function apply(
	{ title, tiles }: Content,
	change: BoardChange,
	metrics: KnownMetrics,
): Content | Refused {
	if (change.kind === "rename") {
		const checked = checkTitle(change.title);
		return "problem" in checked ? checked : { ...checked, tiles };
	}
	let arrangement: Arrangement;
	if (change.kind === "add" || change.kind === "replace") {
		const checked = checkTile(change.tile, metrics);
		if ("problem" in checked) return checked;
		arrangement = { ...change, ...checked };
	} else arrangement = change;
	const arranged = arrangeTiles(tiles, arrangement);
	return "problem" in arranged ? arranged : { title, ...arranged };
}

/** Only what differs goes into the audit trail: a whole board with each move would bury it. */
const tileOf = (tiles: readonly Tile[], change: BoardChange) => {
	if (change.kind === "rename") return {};
	const id = change.kind === "add" ? null : change.id;
	const at =
		id === null ? tiles.length - 1 : tiles.findIndex((tile) => tile.id === id);
	return at < 0 ? {} : { place: at, tile: tiles[at] };
};

/** One change of a board by somebody who may, made to the version that they saw. */
export async function changeBoard(
	db: Db,
	{ boardId, basedOn, change, by }: ChangeBoard,
	now: Date,
): Promise<BoardOutcome> {
	const metrics = await knownMetrics(db);
	return db.transaction().execute(async (trx): Promise<BoardOutcome> => {
		const board = await lockBoard(trx, boardId);
		if (!board || board.deleted_at !== null) return { outcome: "gone" };
		const people = { ownerId: board.owner_id, editorIds: board.editor_ids };
		if (!mayOnBoard(by, "change", people).allowed)
			return { outcome: "not-yours" };
		if (basedOn !== null && board.version !== basedOn)
			return {
				outcome: "changed-meanwhile",
				version: board.version,
				by: board.changed_by_name,
			};
		const after = apply(board, change, metrics);
		if ("problem" in after) return { outcome: "refused", ...after };
		const version = await updateBoard(trx, boardId, {
			...after,
			by: by.id,
			now,
		});
		const renamed = board.title !== after.title;
		await recordAudit(
			trx,
			{
				by: actorOf(by),
				action: `board.${change.kind === "rename" ? "renamed" : `tile-${change.kind}`}`,
				on: { type: "board", id: boardId },
				before: {
					version: board.version,
					...(renamed && { title: board.title }),
					...(change.kind !== "add" && tileOf(board.tiles, change)),
				},
				after: {
					version,
					...(renamed && { title: after.title }),
					...(change.kind !== "remove" && tileOf(after.tiles, change)),
				},
			},
			now,
		);
		return { outcome: "changed", version };
	});
}
