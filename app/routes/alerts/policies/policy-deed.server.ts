import { redirect } from "@remix-run/node";
import { changePolicy } from "../../../alerts/change-policy.server.ts";
import { createPolicy } from "../../../alerts/create-policy.server.ts";
import { deletePolicy } from "../../../alerts/delete-policy.server.ts";
import { readRoutingBook } from "../../../alerts/routing-book.server.ts";
import type { RequestContext } from "../../../context.server.ts";
import type { PolicyRefusal, PolicyTyped } from "../../../ui/routes-view.ts";
import { requestReader } from "../../request-reader.server.ts";
import { moreLines } from "../routing/receivers-form.ts";
import { requireSettingAsker } from "../routing/setting-asker.server.ts";
import { EMPTY_STEP, policyOfForm } from "./policy-form.ts";

interface Deed<Answer> {
	/** Null for a new one. */
	readonly id: number | null;
	readonly intent: string;
	readonly typed: PolicyTyped;
	readonly refuse: (refusal: Partial<PolicyRefusal>, status: number) => Answer;
}

const isInUse = (error: unknown): boolean =>
	(error as { code?: unknown } | null)?.code === "in-use";

/** The form with another step, or with more lines for one; null where neither is asked for. */
function grown(intent: string, typed: PolicyTyped): PolicyTyped | null {
	if (intent === "more-steps")
		return { ...typed, steps: [...typed.steps, EMPTY_STEP] };
	const [, index] = /^more-(\d{1,2})$/.exec(intent) ?? [];
	if (index === undefined) return null;
	return {
		...typed,
		steps: typed.steps.map((step, at) =>
			at === Number(index)
				? { ...step, receivers: moreLines(step.receivers) }
				: step,
		),
	};
}

/** One of the things that a policy's page offers: more room, save, delete. */
export async function doPolicyDeed<Answer>(
	request: Request,
	context: RequestContext,
	{ id, intent, typed, refuse }: Deed<Answer>,
) {
	const by = await requireSettingAsker(request, context);
	const { db } = context;
	const now = context.now();
	if (intent === "delete" && id !== null) {
		try {
			await deletePolicy(db, { policyId: id, by }, now);
		} catch (error) {
			if (isInUse(error)) return refuse({ said: "in-use" }, 409);
			throw error;
		}
		return redirect("/alerts/policies", 303);
	}
	const more = grown(intent, typed);
	if (more) return refuse({ typed: more }, 200);
	const reader = await requestReader(request);
	const { timeZone } = context.master.company;
	const book = await readRoutingBook(db, { now, timeZone });
	const read = policyOfForm(typed, book, reader);
	if ("problems" in read) return refuse({ problems: read.problems }, 400);
	const { content } = read;
	if (id === null) await createPolicy(db, { content, by }, now);
	else await changePolicy(db, { policyId: id, content, by }, now);
	return redirect("/alerts/policies", 303);
}
