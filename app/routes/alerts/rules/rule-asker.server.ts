import { mayOnRule, type RuleAction } from "../../../alerts/policy.ts";
import type { RequestContext } from "../../../context.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import type { PageProblem } from "../../../ui/page-problem.ts";

/** Whoever is behind a request, let through where the policy lets them. */
export async function requireRuleAsker(
	request: Request,
	context: RequestContext,
	action: RuleAction,
	rule: { readonly ownerId: number } | null,
) {
	const person = await requirePerson(request, context);
	if (!mayOnRule(person, action, rule).allowed)
		throw Response.json({ code: "forbidden" } satisfies PageProblem, {
			status: 403,
		});
	return {
		person,
		by: {
			personId: person.id,
			name: person.name,
			address: context.clientAddress,
		},
	};
}
