import type { Actor } from "../audit/record-audit.server.ts";
import type { Role } from "../identity/role.ts";

/** Whoever wants something of a board. */
export interface BoardAsker {
	readonly id: number;
	readonly name: string;
	readonly roles: readonly Role[];
	readonly address: string;
}

export const actorOf = ({ id, name, address }: BoardAsker): Actor => ({
	personId: id,
	name,
	address,
});
