import type { Db } from "../../db/client.ts";
import {
	type AccountRow,
	findAccountRow,
	listAccountsOf,
	listAccountsWithRole,
} from "../../db/queries/account-list.server.ts";
import type { Account } from "./account.ts";
import type { GivenRole } from "./role.ts";

const accountOf = (row: AccountRow): Account => ({
	id: row.id,
	names: {
		en: row.en,
		"zh-hant": row["zh-hant"],
		"zh-hans": row["zh-hans"],
	},
	email: row.email,
	roles: row.roles,
	leftOn: row.left_on,
	gone: row.gone,
	passwordSetAt: row.password_set_at?.toISOString() ?? null,
	invitedUntil: row.invited_until?.toISOString() ?? null,
	sessions: row.sessions,
	lastSeenAt: row.last_seen_at?.toISOString() ?? null,
});

/** Who was found, or whoever has a role. */
export async function readAccounts(
	db: Db,
	wanted:
		| { readonly ids: readonly number[] }
		| { readonly role: GivenRole | null },
	now: Date,
): Promise<Account[]> {
	const rows =
		"ids" in wanted
			? await listAccountsOf(db, wanted.ids, now)
			: await listAccountsWithRole(db, wanted.role, now);
	return rows.map(accountOf);
}

export async function readAccount(
	db: Db,
	id: number,
	now: Date,
): Promise<Account | null> {
	const row = await findAccountRow(db, id, now);
	return row === undefined ? null : accountOf(row);
}
