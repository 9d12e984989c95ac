import { randomBytes } from "node:crypto";
import type { Db } from "../../db/client.ts";
import {
	findAccount,
	holdAccount,
	replaceHash,
} from "../../db/queries/accounts.server.ts";
import { insertSession } from "../../db/queries/sessions.server.ts";
import { refundSignInLimits } from "../../db/queries/sign-in-limits.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { clientNetwork } from "./client-network.ts";
import { countAttempt } from "./count-attempt.server.ts";
import { readEmail } from "./email-rule.ts";
import { hashPassword } from "./hash-password.server.ts";
import { hashSecret } from "./hash-secret.server.ts";
import { isOutdated, parseHash } from "./password-hash.ts";
import { sessionEnd } from "./session-times.ts";
import { verifyPassword } from "./verify-password.server.ts";

export interface SignInAttempt {
	readonly email: string;
	readonly password: string;
	readonly address: string;
}

export type SignInResult =
	| { readonly session: string; readonly expiresAt: Date }
	/** The same for an unknown account, a wrong password and somebody who has left. */
	| { readonly refused: "wrong" }
	| {
			readonly refused: "wait";
			readonly until: Date;
			readonly seconds: number;
	  };

/** Opens a session for whoever knows the password. The answer holds the cookie's value, which is kept nowhere else. */
export async function signIn(
	db: Db,
	{ email, password, address }: SignInAttempt,
	now: Date,
): Promise<SignInResult> {
	const name = email.trim().toLowerCase().slice(0, 320);
	const keys = {
		account: hashSecret(`account ${name}`),
		address: hashSecret(`address ${clientNetwork(address)}`),
	};
	const { waitUntil } = await countAttempt(db, keys, now);
	if (waitUntil !== null) {
		const seconds = Math.ceil((waitUntil.getTime() - now.getTime()) / 1000);
		return { refused: "wait", until: waitUntil, seconds };
	}
	const known = readEmail(name);
	const account =
		known === null ? undefined : await findAccount(db, known, now);
	const hash = account?.hash ?? null;
	const right = await verifyPassword(password.slice(0, 1000), hash);
	if (!right || account === undefined || hash === null)
		return { refused: "wrong" };
	const session = randomBytes(32).toString("base64url");
	const expiresAt = sessionEnd(now);
	const opened = await db.transaction().execute(async (trx) => {
		// Between the look and now they may have left, or somebody changed the password.
		if (!(await holdAccount(trx, { id: account.id, hash, email: name }, now)))
			return false;
		await insertSession(trx, {
			id_hash: hashSecret(session),
			person_id: account.id,
			created_at: now,
			last_seen_at: now,
			expires_at: expiresAt,
			address,
		});
		await recordAudit(
			trx,
			{
				by: { personId: account.id, name: account.name, address },
				action: "person.signed-in",
				on: { type: "person", id: account.id },
			},
			now,
		);
		return true;
	});
	if (!opened) return { refused: "wrong" };
	await refundSignInLimits(db, keys.account, keys.address);
	if (isOutdated(parseHash(hash)))
		await replaceHash(db, account.id, hash, await hashPassword(password));
	return { session, expiresAt };
}
