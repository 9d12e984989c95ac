import type { CardContent } from "../../app/scorecards/card.ts";
import type { Db, Trx } from "../client.ts";

export const listVersions = (db: Db, cardId: number) =>
	db
		.selectFrom("scorecard_version")
		.selectAll()
		.where("card_id", "=", cardId)
		.orderBy("version")
		.execute();

export const findVersion = (db: Db, cardId: number, version: number) =>
	db
		.selectFrom("scorecard_version")
		.selectAll()
		.where("card_id", "=", cardId)
		.where("version", "=", version)
		.executeTakeFirst();

export async function insertVersion(
	trx: Trx,
	row: {
		readonly cardId: number;
		readonly version: number;
		readonly from: string;
		readonly content: CardContent;
		readonly reason: string | null;
		readonly by: number;
		readonly now: Date;
	},
): Promise<void> {
	await trx
		.insertInto("scorecard_version")
		.values({
			card_id: row.cardId,
			version: row.version,
			effective_from: row.from,
			content: JSON.stringify(row.content),
			reason: row.reason,
			written_at: row.now,
			written_by: row.by,
			writer_ids: [row.by],
		})
		.execute();
}

/** The draft says something else now; whoever wrote it before stays one of its writers. */
export async function updateDraft(
	trx: Trx,
	row: {
		readonly cardId: number;
		readonly content: CardContent;
		readonly writerIds: readonly number[];
		readonly by: number;
		readonly now: Date;
	},
): Promise<void> {
	await trx
		.updateTable("scorecard_version")
		.set({
			content: JSON.stringify(row.content),
			written_at: row.now,
			written_by: row.by,
			writer_ids: [...new Set([...row.writerIds, row.by])],
		})
		.where("card_id", "=", row.cardId)
		.where("version", "=", 1)
		.execute();
}

export async function decideVersion(
	trx: Trx,
	row: {
		readonly cardId: number;
		readonly version: number;
		readonly decision: "approved" | "declined";
		readonly by: number | null;
		readonly now: Date;
	},
): Promise<void> {
	await trx
		.updateTable("scorecard_version")
		.set(
			row.decision === "approved"
				? { approved_at: row.now, approved_by: row.by }
				: { declined_at: row.now },
		)
		.where("card_id", "=", row.cardId)
		.where("version", "=", row.version)
		.execute();
}

/** The lines of the draft, or of all versions that were approved; none where there is no such card. */
export async function linesInForce(db: Db, cardId: number): Promise<string[]> {
	const versions = await listVersions(db, cardId);
	return [
		...new Set(
			versions
				.filter(({ version, approved_at }) => version === 1 || approved_at)
				.flatMap(({ content }) => content.lines.map(({ id }) => id)),
		),
	];
}
