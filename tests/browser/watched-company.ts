import { alertContext } from "../../app/alerts/alert-context.server.ts";
import { createRule } from "../../app/alerts/create-rule.server.ts";
import { evaluateTouched } from "../../app/alerts/evaluate-touched.server.ts";
import type { RuleContent } from "../../app/alerts/rule.ts";
import type { AppContext } from "../../app/context.server.ts";
import { buildLevel, buildRuleContent } from "../alert-fixture.ts";
import { ADMIN } from "./company.ts";

/** Whoever signs in in these tests. */
export async function adminId({ db }: AppContext): Promise<number> {
	const { id } = await db
		.selectFrom("person")
		.select("id")
		.where("email", "=", ADMIN.email)
		.executeTakeFirstOrThrow();
	return id;
}

/** A rule of the admin's on the bad-review rate, critical above 2 %. */
export async function watchReviews(
	context: AppContext,
	overrides: Partial<RuleContent> = {},
): Promise<number> {
	const personId = await adminId(context);
	return createRule(
		context.db,
		{
			content: buildRuleContent(personId, {
				name: "Bad reviews",
				metric: "bad-review-rate",
				critical: buildLevel(2),
				notes: "Look at the lot first.",
				...overrides,
			}),
			by: { personId, name: ADMIN.name },
		},
		context.now(),
	);
}

/** One evaluator's work, until nothing waits. */
export async function evaluateAll(context: AppContext): Promise<void> {
	const alerts = alertContext(
		context.db,
		context.now,
		() => context.master.company.timeZone,
	);
	while ((await evaluateTouched(alerts)) !== null);
}

/** Alerts as they stand, the latest first. */
export const alertIds = async ({ db }: AppContext): Promise<number[]> =>
	(
		await db.selectFrom("alert").select("id").orderBy("id", "desc").execute()
	).map(({ id }) => id);
