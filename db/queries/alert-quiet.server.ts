import type { MuteTiming } from "../../app/alerts/mute.ts";
import type { Silence } from "../../app/alerts/silence.ts";
import type { Db } from "../client.ts";

/** Silences that hold at this moment. */
export async function silencesAt(db: Db, now: Date): Promise<Silence[]> {
	const rows = await db
		.selectFrom("silence")
		.select(["id", "matcher", "since", "until", "created_by", "comment"])
		.where("until", ">", now)
		.where("since", "<=", now)
		.where("ended_at", "is", null)
		.execute();
	return rows.map(({ since, created_by, ...row }) => ({
		...row,
		from: since,
		authorId: created_by,
	}));
}

export async function muteTimings(db: Db): Promise<MuteTiming[]> {
	const rows = await db
		.selectFrom("mute_timing")
		.select(["id", "name", "content"])
		.where("deleted_at", "is", null)
		.orderBy("id")
		.execute();
	return rows.map(({ id, name, content }) => ({ ...content, id, name }));
}
