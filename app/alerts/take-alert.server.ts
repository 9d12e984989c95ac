import type { Trx } from "../../db/client.ts";
import { mineOf } from "../../db/queries/alert-list.server.ts";
import {
	type AlertRecord,
	lockAlert,
} from "../../db/queries/alert-page.server.ts";
import type { Actor } from "../audit/record-audit.server.ts";
import type { Role } from "../identity/role.ts";
import { AlertError } from "./alert-error.ts";
import {
	type AlertAction,
	type Concerned,
	mayOnAlert,
} from "./alert-policy.ts";

/** Who acts on an alert. */
export interface Acting {
	readonly id: number;
	readonly name: string;
	readonly roles: readonly Role[];
	readonly address?: string | null;
}

export const actorOf = ({
	id,
	name,
	address,
}: Acting): Actor & { readonly personId: number } => ({
	personId: id,
	name,
	...(address === undefined ? {} : { address }),
});

export const LONGEST_TEXT = 1000;

/** A comment as it is kept; throws where there is none or it is too long. */
export function readText(text: string, field: string): string {
	const trimmed = text.trim();
	if (trimmed !== "" && trimmed.length <= LONGEST_TEXT) return trimmed;
	throw new AlertError(
		"bad-input",
		`${field} '${trimmed.slice(0, 60)}' has ${trimmed.length} characters: 1 to ${LONGEST_TEXT} are allowed`,
	);
}

export const concernedBy = ({
	current,
	assigneeId,
	scope,
}: Pick<AlertRecord, "current" | "assigneeId" | "scope">): Concerned => ({
	ownerId: current.ownerId,
	teamId: current.teamId,
	assigneeId,
	places: scope === "" ? [] : scope.split(","),
});

/** The alert, locked, for somebody who may do that; throws otherwise. */
export async function takeAlert(
	trx: Trx,
	{
		alertId,
		by,
		action,
	}: {
		readonly alertId: number;
		readonly by: Acting;
		readonly action: AlertAction;
	},
	now: Date,
): Promise<AlertRecord> {
	const alert = await lockAlert(trx, alertId);
	if (!alert)
		throw new AlertError("unknown-alert", `there is no alert ${alertId}`);
	const person = { ...(await mineOf(trx, by.id, now)), ...by };
	if (!mayOnAlert(person, action, concernedBy(alert)).allowed)
		throw new AlertError(
			"not-allowed",
			`'${by.name}' may not ${action} alert ${alertId}: its rule's owner, its team, the people of its line, whoever it was given to, executives and admins may`,
		);
	return alert;
}
