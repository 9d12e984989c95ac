import { alertContext } from "../../app/alerts/alert-context.server.ts";
import { createMute } from "../../app/alerts/create-mute.server.ts";
import { createPolicy } from "../../app/alerts/create-policy.server.ts";
import { createRoute } from "../../app/alerts/create-route.server.ts";
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

/** One route, one escalation policy and one mute timing, each number 1, so that their pages have something to show. */
export async function setRouting(context: AppContext): Promise<void> {
	const { db } = context;
	const personId = await adminId(context);
	const by = { personId, name: ADMIN.name };
	const now = context.now();
	const receivers = [{ kind: "owner" }, { kind: "person", personId }] as const;
	const matcher = { metric: "bad-review-rate", as: "critical" } as const;
	await createRoute(
		db,
		{ content: { matcher, receivers, goOn: true }, by },
		now,
	);
	await createPolicy(
		db,
		{
			content: {
				name: "Up the line",
				steps: [{ afterSeconds: 900, receivers }],
			},
			by,
		},
		now,
	);
	await createMute(
		db,
		{
			content: {
				name: "Nights",
				matcher,
				weekdays: [1, 2, 3, 4, 5],
				from: "22:00",
				to: "07:00",
				timeZone: "Europe/Berlin",
			},
			by,
		},
		now,
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
