import { mayOnSetting } from "../../../alerts/settings-policy.ts";
import type { RequestContext } from "../../../context.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import type { PageProblem } from "../../../ui/page-problem.ts";

/** Whoever wants to change whom alerts reach, let through where the policy lets them. */
export async function requireSettingAsker(
	request: Request,
	context: RequestContext,
) {
	const person = await requirePerson(request, context);
	if (!mayOnSetting(person, "change-routing").allowed)
		throw Response.json({ code: "forbidden" } satisfies PageProblem, {
			status: 403,
		});
	return {
		personId: person.id,
		name: person.name,
		address: context.clientAddress,
	};
}
