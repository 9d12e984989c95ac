import type { Db } from "../../db/client.ts";
import { auditActions, listAudit } from "../../db/queries/audit.server.ts";
import { type AuditRow, fieldChanges } from "./audit-entry.ts";
import type { AuditFilter } from "./audit-filter.ts";

const SHOWN = 50;

export interface AuditPage {
	readonly rows: readonly AuditRow[];
	/** Where the older ones begin. */
	readonly next: number | null;
	readonly actions: readonly string[];
}

/** A page of the trail, the latest first. */
export async function readAuditPage(
	db: Db,
	filter: AuditFilter,
): Promise<AuditPage> {
	const [found, actions] = await Promise.all([
		listAudit(db, filter, SHOWN + 1),
		auditActions(db),
	]);
	const rows = found.slice(0, SHOWN).map(
		(row): AuditRow => ({
			id: row.id,
			at: row.at.toISOString(),
			personId: row.person_id,
			actor: row.actor,
			action: row.action,
			objectType: row.object_type,
			objectId: row.object_id,
			objectName: row.object_name,
			address: row.address,
			changes: fieldChanges(row.before, row.after),
		}),
	);
	const last = found.length > SHOWN ? rows.at(-1) : undefined;
	return { rows, next: last?.id ?? null, actions };
}
