import { sql } from "kysely";
import type { Db } from "../client.ts";

export interface Claim {
	readonly name: string;
	readonly tick: Date;
	readonly holder: string;
	readonly leasedUntil: Date;
	readonly nextTick: Date | null;
	readonly now: Date;
}

/**
 * Takes the tick for one worker: a later one than the last if nobody holds the job, or the last one again if it was begun and never finished,
 * because its worker's lease ran out or the worker itself lost the database meanwhile (a worker never overlaps itself).
 */
export async function claimTick(db: Db, claim: Claim): Promise<boolean> {
	const { rows } = await sql`
		insert into job (name, tick, holder, leased_until, next_tick, started_at)
		values (${claim.name}, ${claim.tick}, ${claim.holder}, ${claim.leasedUntil}, ${claim.nextTick}, ${claim.now})
		on conflict (name) do update set
			tick = excluded.tick,
			holder = excluded.holder,
			leased_until = excluded.leased_until,
			next_tick = excluded.next_tick,
			started_at = excluded.started_at
		where (job.holder is null and job.tick < excluded.tick)
			or ((job.leased_until <= ${claim.now} or job.holder = excluded.holder) and job.tick <= excluded.tick)
		returning name
	`.execute(db);
	return rows.length > 0;
}

/** False when the lease was lost to another worker. */
export async function renewLease(
	db: Db,
	held: Pick<Claim, "name" | "tick" | "holder" | "leasedUntil">,
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable("job")
		.set({ leased_until: held.leasedUntil })
		.where("name", "=", held.name)
		.where("tick", "=", held.tick)
		.where("holder", "=", held.holder)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export interface Finish {
	readonly outcome: "done" | "failed";
	readonly note: string | null;
	readonly durationMs: number;
	readonly now: Date;
}

/** Records how the run ended and frees the job; does nothing when the lease was lost meanwhile. */
export async function finishTick(
	db: Db,
	held: Pick<Claim, "name" | "tick" | "holder">,
	finish: Finish,
): Promise<void> {
	await db
		.updateTable("job")
		.set((eb) => ({
			holder: null,
			leased_until: null,
			finished_at: finish.now,
			duration_ms: finish.durationMs,
			outcome: finish.outcome,
			note: finish.note,
			runs: eb("runs", "+", 1),
			failures: eb("failures", "+", finish.outcome === "failed" ? 1 : 0),
		}))
		.where("name", "=", held.name)
		.where("tick", "=", held.tick)
		.where("holder", "=", held.holder)
		.execute();
}

/** Ticks that a dead worker began, and ticks that no worker saw. */
export async function lostTicks(
	db: Db,
	{ now, seenBefore }: { now: Date; seenBefore: Date },
): Promise<{ name: string; tick: Date }[]> {
	const rows = await db
		.selectFrom("job")
		.select(["name", "tick", "holder", "next_tick"])
		.where((eb) =>
			eb.or([
				eb("leased_until", "<=", now),
				eb.and([eb("holder", "is", null), eb("next_tick", "<=", seenBefore)]),
			]),
		)
		.execute();
	return rows.map(({ name, tick, holder, next_tick }) => ({
		name,
		tick: holder === null && next_tick ? next_tick : tick,
	}));
}
