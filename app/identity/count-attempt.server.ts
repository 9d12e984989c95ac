import type { Db } from "../../db/client.ts";
import {
	lockSignInLimits,
	writeSignInLimit,
} from "../../db/queries/sign-in-limits.server.ts";
import {
	ACCOUNT_LIMIT,
	ADDRESS_LIMIT,
	type AttemptDecision,
	nextAttempt,
} from "./sign-in-limit.ts";

/** Counts an attempt under both keys before it is made, or says until when none may be; a refused one does not count. */
export async function countAttempt(
	db: Db,
	{ account, address }: { account: Buffer; address: Buffer },
	now: Date,
): Promise<{ waitUntil: Date | null }> {
	return db.transaction().execute(async (trx) => {
		const rows = await lockSignInLimits(trx, [account, address], now);
		const decide = (key: Buffer, limit: typeof ACCOUNT_LIMIT) => {
			const row = rows.find((one) => one.key.equals(key));
			const before =
				row === undefined || row.failures === 0
					? null
					: { failures: row.failures, lastAttemptAt: row.last_attempt_at };
			return nextAttempt(limit, before, now);
		};
		const decisions: [Buffer, AttemptDecision][] = [
			[account, decide(account, ACCOUNT_LIMIT)],
			[address, decide(address, ADDRESS_LIMIT)],
		];
		const waits = decisions.flatMap(([, decision]) =>
			decision.allowed ? [] : [decision.until.getTime()],
		);
		if (waits.length > 0) return { waitUntil: new Date(Math.max(...waits)) };
		for (const [key, decision] of decisions)
			if (decision.allowed)
				await writeSignInLimit(trx, key, decision.failures, now);
		return { waitUntil: null };
	});
}
