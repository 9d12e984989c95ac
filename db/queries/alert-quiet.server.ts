import type { Matcher } from "../../app/alerts/subject.ts";
import type { Db } from "../client.ts";

export interface SilenceRow {
	readonly id: number;
	readonly matcher: Matcher;
	readonly from: Date;
	readonly until: Date;
	readonly authorId: number;
	readonly comment: string;
}

/** Silences that hold at this moment. */
export async function silencesAt(db: Db, now: Date): Promise<SilenceRow[]> {
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

export async function muteTimings<Content>(
	db: Db,
): Promise<(Content & { id: number; name: string })[]> {
	const rows = await db
		.selectFrom("mute_timing")
		.select(["id", "name", "content"])
		.where("deleted_at", "is", null)
		.execute();
	return rows.map(({ id, name, content }) => ({
		...(content as Content),
		id,
		name,
	}));
}
