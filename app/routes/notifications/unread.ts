import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPerson } from "../../http/find-person.server.ts";
import { readUnreadCount } from "../../notifications/unread-count.server.ts";

/** GET /inbox/unread: how many, for a page whose badge is out of date. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await findPerson(request, context);
	const headers = { "Cache-Control": "no-store" };
	if (person === null)
		return Response.json({ unread: 0 }, { status: 401, headers });
	const unread = await readUnreadCount(context.db, person.id);
	return Response.json({ unread }, { headers });
}
