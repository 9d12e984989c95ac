import type { Trx } from "../../db/client.ts";
import { insertAudit } from "../../db/queries/audit.server.ts";

/** Who did it: a person of the directory, or a command or job by its name. */
export interface Actor {
	readonly personId: number | null;
	readonly name: string;
	readonly address?: string | null;
}

export interface AuditEntry {
	readonly by: Actor;
	/** What was done, as object.verb: `token.created`. */
	readonly action: string;
	readonly on: { readonly type: string; readonly id: string | number };
	/** Small, and never a secret. */
	readonly before?: Readonly<Record<string, unknown>>;
	readonly after?: Readonly<Record<string, unknown>>;
}

/** Appends to the audit trail inside the transaction that makes the change. */
export async function recordAudit(
	trx: Trx,
	{ by, action, on, before, after }: AuditEntry,
	now: Date,
): Promise<void> {
	await insertAudit(trx, {
		at: now,
		person_id: by.personId,
		actor: by.name,
		action,
		object_type: on.type,
		object_id: String(on.id),
		before: before === undefined ? null : JSON.stringify(before),
		after: after === undefined ? null : JSON.stringify(after),
		address: by.address ?? null,
	});
}
