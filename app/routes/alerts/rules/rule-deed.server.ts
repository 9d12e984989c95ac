import { redirect } from "@remix-run/node";
import { changeRule } from "../../../alerts/change-rule.server.ts";
import { deleteRule } from "../../../alerts/delete-rule.server.ts";
import type { RuleContent } from "../../../alerts/rule.ts";
import { readRuleChoices } from "../../../alerts/rule-choices.server.ts";
import { readRulePage } from "../../../alerts/rule-page.server.ts";
import type { RequestContext } from "../../../context.server.ts";
import type { RuleRefusal } from "../../../ui/rule-refusal.ts";
import type { RuleTyped } from "../../../ui/rule-typed.ts";
import { requestReader } from "../../request-reader.server.ts";
import { checkedRule } from "./checked-rule.server.ts";
import { requireRuleAsker } from "./rule-asker.server.ts";
import { tryTyped } from "./trial-view.server.ts";

const SHORTEST_REASON = 5;

const isMeanwhile = (error: unknown): boolean =>
	(error as { code?: unknown } | null)?.code === "changed-meanwhile";

/** One of the things that a rule's page offers: try, save, switch, delete. */
export async function doRuleDeed<Answer>(
	request: Request,
	context: RequestContext,
	id: number,
	form: FormData,
	typed: RuleTyped,
	refuse: (refusal: Omit<RuleRefusal, "typed">, status: number) => Answer,
) {
	const now = context.now();
	const { rule, deletedAt } = await readRulePage(context.db, id, now);
	if (deletedAt !== null)
		throw Response.json(
			{ code: "rule-gone", subject: String(id) },
			{ status: 404 },
		);
	const intent = form.get("intent");
	const { by } = await requireRuleAsker(
		request,
		context,
		intent === "delete" ? "delete" : "change",
		rule,
	);
	if (intent === "delete") {
		const reason = String(form.get("reason") ?? "")
			.trim()
			.slice(0, 500);
		if (reason.length < SHORTEST_REASON)
			return refuse({ reason: { typed: reason, least: SHORTEST_REASON } }, 400);
		await deleteRule(context.db, { ruleId: id, reason, by }, now);
		return redirect("/alerts/rules", 303);
	}
	const change = async (content: RuleContent, basedOn: number) => {
		try {
			await changeRule(context.db, { ruleId: id, basedOn, content, by }, now);
		} catch (error) {
			if (isMeanwhile(error)) return refuse({ said: "meanwhile" }, 409);
			throw error;
		}
		return redirect(`/alerts/rules/${id}`, 303);
	};
	if (intent === "enable" || intent === "disable") {
		const { id: _, version, ...content } = rule;
		return change({ ...content, enabled: intent === "enable" }, version);
	}
	const reader = await requestReader(request);
	const choices = await readRuleChoices(context.db);
	if (intent === "try")
		return refuse(
			{ trial: await tryTyped(context, typed, choices, reader) },
			200,
		);
	const checked = await checkedRule(
		context,
		typed,
		choices,
		rule.ownerId,
		reader.t,
	);
	if ("problems" in checked) return refuse({ problems: checked.problems }, 400);
	return change(checked.rule, Number(form.get("basedOn")));
}
