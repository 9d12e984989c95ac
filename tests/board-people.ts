import type { BoardAsker } from "../app/boards/board-asker.ts";
import type { Role } from "../app/identity/role.ts";
import type { Db } from "../db/client.ts";

/** Mei and Jun, who may do what everybody may, and Ada, who is an admin. */
export async function buildPeople(
	db: Db,
): Promise<[BoardAsker, BoardAsker, BoardAsker]> {
	const build = async (
		name: string,
		email: string,
		roles: readonly Role[],
	): Promise<BoardAsker> => {
		const { id } = await db
			.insertInto("person")
			.values({ name, email })
			.returning("id")
			.executeTakeFirstOrThrow();
		return { id, name, roles, address: "127.0.0.1" };
	};
	return [
		await build("Mei", "mei@nebula.example", ["employee"]),
		await build("Jun", "jun@nebula.example", ["employee"]),
		await build("Ada", "admin@nebula.example", ["employee", "admin"]),
	];
}
