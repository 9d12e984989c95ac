import type { BoardAsker } from "../../boards/board-asker.ts";
import type { RequestContext } from "../../context.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";

/** Whoever is behind a request, as the room of boards wants to know them. */
export async function requireAsker(
	request: Request,
	context: Pick<RequestContext, "db" | "now" | "clientAddress">,
): Promise<BoardAsker> {
	const { id, name, roles } = await requirePerson(request, context);
	return { id, name, roles, address: context.clientAddress };
}
