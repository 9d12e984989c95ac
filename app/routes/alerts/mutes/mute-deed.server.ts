import { redirect } from "@remix-run/node";
import { changeMute } from "../../../alerts/change-mute.server.ts";
import { createMute } from "../../../alerts/create-mute.server.ts";
import { deleteMute } from "../../../alerts/delete-mute.server.ts";
import { readRoutingBook } from "../../../alerts/routing-book.server.ts";
import type { RequestContext } from "../../../context.server.ts";
import type { MuteRefusal, MuteTyped } from "../../../ui/routes-view.ts";
import { requestReader } from "../../request-reader.server.ts";
import { requireSettingAsker } from "../routing/setting-asker.server.ts";
import { muteHours, muteOfForm } from "./mute-form.server.ts";

interface Deed<Answer> {
	/** Null for a new one. */
	readonly id: number | null;
	readonly intent: string;
	readonly typed: MuteTyped;
	readonly refuse: (refusal: Partial<MuteRefusal>, status: number) => Answer;
}

/** One of the things that a mute timing's page offers: its week, save, delete. */
export async function doMuteDeed<Answer>(
	request: Request,
	context: RequestContext,
	{ id, intent, typed, refuse }: Deed<Answer>,
) {
	const by = await requireSettingAsker(request, context);
	const { db } = context;
	const now = context.now();
	if (intent === "delete" && id !== null) {
		await deleteMute(db, { muteId: id, by }, now);
		return redirect("/alerts/mutes", 303);
	}
	const reader = await requestReader(request);
	const { timeZone } = context.master.company;
	const book = await readRoutingBook(db, { now, timeZone });
	const read = await muteOfForm(context, typed, book, reader);
	if ("problems" in read) return refuse({ problems: read.problems }, 400);
	const { content } = read;
	if (intent === "preview")
		return refuse({ preview: muteHours(content, book, now, timeZone) }, 200);
	if (id === null) await createMute(db, { content, by }, now);
	else await changeMute(db, { muteId: id, content, by }, now);
	return redirect("/alerts/mutes", 303);
}
