import type { Db } from "../../db/client.ts";
import { findPersonByEmail } from "../../db/queries/accounts.server.ts";
import {
	deleteEditor,
	insertEditor,
	lockBoard,
} from "../../db/queries/boards.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { actorOf, type BoardAsker } from "./board-asker.ts";
import { type Refused, refuse } from "./board-problem.ts";
import { mayOnBoard } from "./policy.ts";

export interface ChangeEditors {
	readonly boardId: number;
	readonly change:
		| { readonly kind: "add"; readonly email: string }
		| { readonly kind: "remove"; readonly personId: number };
	readonly by: BoardAsker;
}

export type EditorsOutcome =
	| { readonly outcome: "changed" | "gone" | "not-yours" }
	| ({ readonly outcome: "refused" } & Refused);

/** Whom the owner lets change the board. Naming somebody twice, or taking away who was none, changes nothing. */
export async function changeEditors(
	db: Db,
	{ boardId, change, by }: ChangeEditors,
	now: Date,
): Promise<EditorsOutcome> {
	return db.transaction().execute(async (trx): Promise<EditorsOutcome> => {
		const board = await lockBoard(trx, boardId);
		if (!board || board.deleted_at !== null) return { outcome: "gone" };
		const people = { ownerId: board.owner_id, editorIds: board.editor_ids };
		if (!mayOnBoard(by, "share", people).allowed)
			return { outcome: "not-yours" };
		let personId: number;
		if (change.kind === "add") {
			const email = change.email.trim().toLowerCase();
			const person = await findPersonByEmail(trx, email);
			if (!person || person.id === board.owner_id)
				return {
					outcome: "refused",
					...refuse("editor", change.email, "name@company"),
				};
			personId = person.id;
		} else personId = change.personId;
		const changed =
			change.kind === "add"
				? await insertEditor(trx, boardId, personId)
				: await deleteEditor(trx, boardId, personId);
		if (changed)
			await recordAudit(
				trx,
				{
					by: actorOf(by),
					action: `board.editor-${change.kind === "add" ? "added" : "removed"}`,
					on: { type: "board", id: boardId },
					after: { personId },
				},
				now,
			);
		return { outcome: "changed" };
	});
}
