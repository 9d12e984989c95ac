import type { Actor } from "../audit/record-audit.server.ts";
import type { Role } from "../identity/role.ts";

/** Whoever wants something of a scorecard. */
export interface CardAsker {
	readonly id: number;
	readonly name: string;
	readonly roles: readonly Role[];
	readonly address: string;
}

export const actorOf = ({ id, name, address }: CardAsker): Actor => ({
	personId: id,
	name,
	address,
});
