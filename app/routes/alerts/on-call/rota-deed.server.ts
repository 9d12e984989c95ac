import { redirect, type TypedResponse } from "@remix-run/node";
import { changeRota } from "../../../alerts/change-rota.server.ts";
import { createRota } from "../../../alerts/create-rota.server.ts";
import { deleteRota } from "../../../alerts/delete-rota.server.ts";
import type { Rota } from "../../../alerts/on-call.ts";
import { readRotaChoices } from "../../../alerts/rota-page.server.ts";
import type { RequestContext } from "../../../context.server.ts";
import type { RotaAnswer, RotaTyped } from "../../../ui/rota-typed.ts";
import { requestReader } from "../../request-reader.server.ts";
import { requireRotaAsker } from "./rota-asker.server.ts";
import { checkedRota, rearranged } from "./rota-form.ts";
import { rotaWeeks } from "./rota-weeks.ts";

const isInUse = (error: unknown): boolean =>
	(error as { code?: unknown } | null)?.code === "in-use";

/** What a rota's form asks for: another order, a look at the weeks, to save, to delete. */
export async function doRotaDeed<Answer>(
	request: Request,
	context: RequestContext,
	rota: Rota | null,
	{ typed, intent }: { readonly typed: RotaTyped; readonly intent: string },
	answer: (answer: RotaAnswer, status: number) => Answer,
): Promise<Answer | TypedResponse<never>> {
	const { person, by } = await requireRotaAsker(
		request,
		context,
		"change-routing",
		null,
	);
	const { db } = context;
	const now = context.now();
	const back = (id: number) => redirect(`/alerts/on-call#rota-${id}`, 303);
	if (intent === "delete" && rota) {
		try {
			await deleteRota(db, { rotaId: rota.id, by }, now);
		} catch (error) {
			if (!isInUse(error)) throw error;
			return answer({ typed, problems: [], said: "in-use", weeks: null }, 409);
		}
		return redirect("/alerts/on-call", 303);
	}
	const choices = await readRotaChoices(db, now);
	const shown = { ...typed, people: rearranged(typed.people, intent) };
	const timeZone = rota?.timeZone ?? context.master.company.timeZone;
	const checked = checkedRota(shown, choices, timeZone);
	if (intent !== "save") {
		const { language } = await requestReader(request);
		const isLook = intent === "preview";
		return answer(
			{
				typed: shown,
				// Who only moves people about is not told yet what is missing.
				problems: isLook && "problems" in checked ? checked.problems : [],
				said: null,
				weeks:
					"content" in checked
						? rotaWeeks(checked.content, choices.people, {
								language,
								personId: person.id,
								now,
							})
						: null,
			},
			200,
		);
	}
	if ("problems" in checked)
		return answer(
			{ typed, problems: checked.problems, said: "problems", weeks: null },
			400,
		);
	const { content } = checked;
	if (rota === null) return back(await createRota(db, { content, by }, now));
	await changeRota(db, { rotaId: rota.id, content, by }, now);
	return back(rota.id);
}
