import {
	mayOnSetting,
	type SettingAction,
} from "../../../alerts/settings-policy.ts";
import type { RequestContext } from "../../../context.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import type { PageProblem } from "../../../ui/page-problem.ts";

/** Whoever is behind a request, let through where the policy lets them. */
export async function requireRotaAsker(
	request: Request,
	context: RequestContext,
	action: SettingAction,
	rota: { readonly people: readonly number[] } | null,
) {
	const person = await requirePerson(request, context);
	if (!mayOnSetting(person, action, rota).allowed)
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
