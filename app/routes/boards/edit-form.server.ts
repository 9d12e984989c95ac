import type { Refused } from "../../boards/board-problem.ts";
import type { BoardChange } from "../../boards/change-board.server.ts";
import { readComposeChoices } from "../../boards/compose-choices.server.ts";
import type { AppContext } from "../../context.server.ts";
import type { EditRefusal } from "../../ui/edit-board-page.tsx";
import type { TileTyped } from "../../ui/tile-fields-input.ts";
import { BOARD_DEEDS, type BoardDeed } from "../../ui/use-deed-focus.ts";
import type { requestReader } from "../request-reader.server.ts";
import { readTileTyped } from "./tile-form.ts";
import { tileInput } from "./tile-input.server.ts";

export interface Edit {
	readonly deed: BoardDeed["did"];
	/** The tile it is about. */
	readonly id: number | null;
	readonly to: number;
	readonly basedOn: number;
	readonly title: string;
	readonly typed: TileTyped;
	/** Which form says it when it is refused. */
	readonly on: EditRefusal["on"];
}

const whole = (value: FormDataEntryValue | null): number =>
	/^\d{1,9}$/.test(String(value)) ? Number(value) : 0;

/** Which button of the page was pressed, with its fields as they came; no button at all adds. */
export function readEdit(form: FormData): Edit {
	const deed = BOARD_DEEDS.find((name) => name === form.get("do")) ?? "add";
	const id = whole(form.get("id")) || null;
	return {
		deed,
		id: deed === "add" || deed === "rename" ? null : id,
		to: whole(form.get("to")),
		basedOn: whole(form.get("version")),
		title: String(form.get("title") ?? "").slice(0, 500),
		typed: readTileTyped(form),
		on:
			deed === "rename"
				? "title"
				: deed === "add"
					? "new"
					: deed === "replace" && id !== null
						? id
						: "board",
	};
}

/** What was just done, as the address after it says. */
export function readDeed(search: URLSearchParams): BoardDeed | null {
	const did = BOARD_DEEDS.find((name) => name === search.get("did"));
	return did ? { did, tile: whole(search.get("tile")) || null } : null;
}

/** The change that the button means; steps are to the place beside, at either end to where the tile is. */
export async function editChange(
	context: Pick<AppContext, "db">,
	{ deed, id: tile, to, title, typed }: Edit,
	reader: Awaited<ReturnType<typeof requestReader>>,
): Promise<BoardChange | Refused> {
	const id = tile ?? 0;
	switch (deed) {
		case "rename":
			return { kind: "rename", title };
		case "remove":
			return { kind: "remove", id };
		case "move":
			return { kind: "move", id, to };
		case "up":
			return { kind: "step", id, by: -1 };
		case "down":
			return { kind: "step", id, by: 1 };
		case "add":
		case "replace": {
			const choices = await readComposeChoices(context.db);
			const input = await tileInput(context, typed, choices, reader);
			if ("problem" in input) return input;
			return deed === "add"
				? { kind: "add", ...input }
				: { kind: "replace", id, ...input };
		}
	}
}
