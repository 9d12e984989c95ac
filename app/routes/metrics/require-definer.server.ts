import type { RequestContext } from "../../context.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { peopleWhoMay } from "../../identity/people-who-may.server.ts";
import { may } from "../../identity/policy.ts";
import type { PageProblem } from "../../ui/page-problem.ts";

/** Whoever may define metrics; others are told whom to ask. */
export async function requireDefiner(
	request: Request,
	context: RequestContext,
) {
	const person = await requirePerson(request, context);
	if (may(person, "metrics.define").allowed) return person;
	throw Response.json(
		{
			code: "may-not-define",
			ask: await peopleWhoMay(context.db, "metrics.define", context.now()),
		} satisfies PageProblem,
		{ status: 403 },
	);
}
