import { redirect } from "@remix-run/node";
import { changeRoute } from "../../../alerts/change-route.server.ts";
import { createRoute } from "../../../alerts/create-route.server.ts";
import { deleteRoute } from "../../../alerts/delete-route.server.ts";
import type { Route } from "../../../alerts/route.ts";
import { readRoutingBook } from "../../../alerts/routing-book.server.ts";
import type { RequestContext } from "../../../context.server.ts";
import { gone } from "../../../http/read-id.ts";
import type { RouteRefusal, RouteTyped } from "../../../ui/routes-view.ts";
import { requestReader } from "../../request-reader.server.ts";
import { moreLines } from "../routing/receivers-form.ts";
import { requireSettingAsker } from "../routing/setting-asker.server.ts";
import { routeOfForm } from "./route-form.server.ts";
import { changedRouting } from "./route-rows.ts";

interface Deed<Answer> {
	/** Null for a new one. */
	readonly id: number | null;
	readonly intent: string;
	readonly typed: RouteTyped;
	readonly refuse: (refusal: Partial<RouteRefusal>, status: number) => Answer;
}

/** One of the things that a route's page offers: another line, what it would change, save, delete. */
export async function doRouteDeed<Answer>(
	request: Request,
	context: RequestContext,
	{ id, intent, typed, refuse }: Deed<Answer>,
) {
	const by = await requireSettingAsker(request, context);
	const { db } = context;
	const now = context.now();
	if (intent === "delete" && id !== null) {
		await deleteRoute(db, { routeId: id, by }, now);
		return redirect("/alerts/routes", 303);
	}
	if (intent === "more")
		return refuse(
			{ typed: { ...typed, receivers: moreLines(typed.receivers) } },
			200,
		);
	const reader = await requestReader(request);
	const { timeZone } = context.master.company;
	const book = await readRoutingBook(db, { now, timeZone });
	const before = book.routes.find((route) => route.id === id);
	if (id !== null && !before) throw gone("route-gone", String(id));
	const read = await routeOfForm(context, typed, book, reader);
	if ("problems" in read) return refuse({ problems: read.problems }, 400);
	const { content } = read;
	if (intent === "preview") {
		const made: Route = {
			...content,
			id: id ?? 0,
			position: before?.position ?? Number.MAX_SAFE_INTEGER,
		};
		const after = before
			? book.routes.map((route) => (route === before ? made : route))
			: [...book.routes, made];
		return refuse({ changes: changedRouting(book, after, reader, now) }, 200);
	}
	if (id === null) await createRoute(db, { content, by }, now);
	else await changeRoute(db, { routeId: id, content, by }, now);
	return redirect("/alerts/routes", 303);
}
