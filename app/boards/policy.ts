import type { Role } from "../identity/role.ts";

export const BOARD_ACTIONS = [
	/** Look at it, and copy it. */
	"see",
	/** Its title and its tiles. */
	"change",
	/** Name editors, make links for wall screens. */
	"share",
	/** End a link for a wall screen. */
	"revoke",
	/** Put it away, and take that back. */
	"delete",
] as const;
export type BoardAction = (typeof BOARD_ACTIONS)[number];

export interface BoardPeople {
	readonly ownerId: number;
	readonly editorIds: readonly number[];
}

export type BoardDecision =
	| {
			readonly allowed: true;
			readonly reason: "everyone" | "owner" | "editor" | "admin";
	  }
	| {
			readonly allowed: false;
			readonly reason: "signed-out" | "not-yours";
			readonly needs: readonly ("owner" | "editor" | "admin")[];
	  };

/** An admin tidies up and cuts links off, but puts no words into somebody's board: whoever wants it otherwise copies it. */
const WHO = {
	see: [],
	change: ["owner", "editor"],
	share: ["owner"],
	revoke: ["owner", "admin"],
	delete: ["owner", "admin"],
} as const satisfies Record<
	BoardAction,
	readonly ("owner" | "editor" | "admin")[]
>;

/** The one answer to 'may this person do that with this board'; the company is open, so everyone sees every board. */
export function mayOnBoard(
	person: { readonly id: number; readonly roles: readonly Role[] } | null,
	action: BoardAction,
	{ ownerId, editorIds }: BoardPeople,
): BoardDecision {
	const needs: readonly ("owner" | "editor" | "admin")[] = WHO[action];
	if (person === null) return { allowed: false, reason: "signed-out", needs };
	if (action === "see") return { allowed: true, reason: "everyone" };
	const is = {
		owner: person.id === ownerId,
		editor: editorIds.includes(person.id),
		admin: person.roles.includes("admin"),
	};
	const reason = needs.find((each) => is[each]);
	return reason
		? { allowed: true, reason }
		: { allowed: false, reason: "not-yours", needs };
}
