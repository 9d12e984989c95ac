import { randomBytes } from "node:crypto";
import type { Db } from "../../db/client.ts";
import { findSource, listSources } from "../../db/queries/sources.server.ts";
import { insertToken } from "../../db/queries/tokens.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { hashSecret } from "./hash-secret.server.ts";
import { IdentityError } from "./identity-error.ts";

export interface NewToken {
	readonly name: string;
	readonly sourceKey: string;
	readonly kinds: readonly string[] | "all";
	/** The kinds that exist: the metrics room's, handed in by the caller. */
	readonly knownKinds: readonly string[];
	readonly expiresAt: Date | null;
	readonly by: Actor;
}

/** Makes a token. The secret is in the answer and nowhere else: it can't be shown again. */
export async function createToken(
	db: Db,
	{ name, sourceKey, kinds, knownKinds, expiresAt, by }: NewToken,
	now: Date,
): Promise<{ tokenId: number; secret: string }> {
	const wrong =
		kinds === "all"
			? undefined
			: kinds.find((kind) => !knownKinds.includes(kind));
	if (wrong !== undefined || kinds.length === 0)
		throw new IdentityError(
			"unknown-kind",
			`kinds: '${wrong ?? ""}' is not a kind of fact; 'all' or some of ${knownKinds.join(", ")} are allowed`,
		);
	if (name.trim() === "" || name.length > 100)
		throw new IdentityError(
			"bad-name",
			`name: '${name.slice(0, 100)}' does not name a token; 1 to 100 characters are allowed`,
		);
	if (expiresAt !== null && !(expiresAt > now))
		throw new IdentityError(
			"bad-expiry",
			`expires: '${Number.isNaN(expiresAt.getTime()) ? "not a time" : expiresAt.toISOString()}' is not in the future; a later time or none is allowed`,
		);
	const source = await findSource(db, sourceKey);
	if (source === undefined)
		throw new IdentityError(
			"unknown-source",
			`source: '${sourceKey}' is not a source; allowed are ${(await listSources(db)).map(({ key }) => key).join(", ") || "none yet: create one first"}`,
		);
	const secret = `neb_${randomBytes(32).toString("base64url")}`;
	const tokenId = await db.transaction().execute(async (trx) => {
		const { id } = await insertToken(trx, {
			name: name.trim(),
			secret_hash: hashSecret(secret),
			source_id: source.id,
			kinds: kinds === "all" ? null : kinds,
			created_at: now,
			created_by: by.name,
			expires_at: expiresAt,
		});
		await recordAudit(
			trx,
			{
				by,
				action: "token.created",
				on: { type: "token", id },
				after: { name: name.trim(), source: sourceKey, kinds, expiresAt },
			},
			now,
		);
		return id;
	});
	return { tokenId, secret };
}
