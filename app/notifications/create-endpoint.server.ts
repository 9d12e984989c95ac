import type { Db } from "../../db/client.ts";
import { insertEndpoint } from "../../db/queries/endpoints.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import type { AllowedTargets } from "./address-rule.ts";
import {
	checkEndpoint,
	type EndpointInput,
	type EndpointProblem,
} from "./check-endpoint.ts";

/** Sets up a receiver. The trail says what it is called, never where it leads or what it is signed with. */
export async function createEndpoint(
	db: Db,
	{
		input,
		allowed,
		by,
	}: {
		readonly input: EndpointInput;
		readonly allowed: AllowedTargets;
		readonly by: Actor & { readonly personId: number };
	},
	now: Date,
): Promise<
	| { readonly id: number; readonly name: string }
	| { readonly problem: EndpointProblem }
> {
	const checked = checkEndpoint(input, allowed);
	if ("problem" in checked) return checked;
	const { kind, name, language } = checked.endpoint;
	return db.transaction().execute(async (trx) => {
		const { id } = await insertEndpoint(trx, {
			...checked.endpoint,
			created_at: now,
			created_by: by.personId,
		});
		await recordAudit(
			trx,
			{
				by,
				action: "endpoint.created",
				on: { type: "endpoint", id },
				after: { kind, name, language },
			},
			now,
		);
		return { id, name };
	});
}
