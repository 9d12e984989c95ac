import type { ColumnType, GeneratedAlways } from "kysely";
import type { Tile } from "../../app/boards/tile.ts";

type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null, Date | null>;

/** Boards, their editors and their links for wall screens. */
export interface BoardTables {
	board: {
		id: GeneratedAlways<number>;
		title: string;
		owner_id: number;
		/** Written as JSON text, read as a value. */
		tiles: ColumnType<readonly Tile[], string, string>;
		version: ColumnType<number, number | undefined, number>;
		created_at: Instant;
		changed_at: Instant;
		changed_by: number;
		deleted_at: MaybeInstant;
	};
	board_editor: { board_id: number; person_id: number };
	board_wall_link: {
		id: GeneratedAlways<number>;
		board_id: number;
		secret_hash: Buffer;
		place: string;
		created_at: Instant;
		created_by: number;
		expires_at: Instant;
		revoked_at: MaybeInstant;
		last_used_at: MaybeInstant;
	};
}
