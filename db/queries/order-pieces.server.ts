import { sql } from "kysely";
import type { Trx } from "../client.ts";

const DIMENSIONS = sql.raw(
	"line_id, product_id, lot_id, region_id, channel_id, store_id",
);
const PIECE = sql`source_id, order_id, day, customer, ${DIMENSIONS}, quantity`;

/** Tables of this transaction alone. */
export async function openPieceTables(trx: Trx): Promise<void> {
	await sql`create temp table fresh_piece (like order_piece) on commit drop`.execute(
		trx,
	);
	await sql`create temp table changed_piece (like order_piece, sign integer) on commit drop`.execute(
		trx,
	);
	await sql`create temp table touched_piece (like order_piece) on commit drop`.execute(
		trx,
	);
}

/** Adds up a run of days from the current facts. A business day lies within 14 hours before and 12 after its day in UTC, whatever the zone. */
export async function readPieces(
	trx: Trx,
	{ from, to }: { readonly from: string; readonly to: string },
	dirty: readonly string[],
): Promise<void> {
	const days = dirty.filter((day) => day >= from && day <= to);
	await sql`
		insert into fresh_piece (${PIECE})
		select source_id, order_id collate "C", day, customer collate "C", ${DIMENSIONS}, sum(quantity)
		from order_line
		where occurred_at >= (${from}::date)::timestamp at time zone 'UTC' - interval '14 hours'
			and occurred_at < (${to}::date + 1)::timestamp at time zone 'UTC' + interval '12 hours'
			and day = any(${days}::date[])
		group by 1, 2, 3, 4, ${DIMENSIONS} having sum(quantity) <> 0`.execute(trx);
}

/** What differs between the facts of these days and the pieces kept of them; 0 where nothing does. */
export async function findChangedPieces(
	trx: Trx,
	days: readonly string[],
): Promise<number> {
	const { numAffectedRows } = await sql`
		insert into changed_piece (${PIECE}, sign)
		select ${PIECE}, sum(sign) from (
			select ${PIECE}, 1 as sign from fresh_piece
			union all select ${PIECE}, -1 from order_piece where day = any(${days}::date[])
		) as both_sides group by ${PIECE} having sum(sign) <> 0`.execute(trx);
	await sql`create temp table changed_order on commit drop as
		select distinct source_id, order_id from changed_piece`.execute(trx);
	await sql`create temp table changed_customer on commit drop as
		select distinct customer from changed_piece where customer is not null`.execute(
		trx,
	);
	await sql`analyze changed_piece, changed_order, changed_customer`.execute(
		trx,
	);
	return Number(numAffectedRows);
}

/** All pieces of the orders, or of the customers, that changed. */
export async function gatherPieces(
	trx: Trx,
	by: "orders" | "customers",
): Promise<void> {
	await sql`truncate touched_piece`.execute(trx);
	await (by === "orders"
		? sql`insert into touched_piece select p.* from order_piece p join changed_order using (source_id, order_id)`
		: sql`insert into touched_piece select p.* from order_piece p join changed_customer using (customer)`
	).execute(trx);
}

export async function replacePieces(trx: Trx): Promise<void> {
	await sql`
		delete from order_piece p using changed_piece c
		where c.sign < 0 and p.order_id = c.order_id and p.source_id = c.source_id and p.day = c.day
			and p.customer is not distinct from c.customer and p.quantity = c.quantity
			and (p.line_id, p.product_id, p.lot_id, p.region_id, p.channel_id, p.store_id)
				= (c.line_id, c.product_id, c.lot_id, c.region_id, c.channel_id, c.store_id)`.execute(
		trx,
	);
	await sql`insert into order_piece (${PIECE}) select ${PIECE} from changed_piece where sign > 0 order by day, order_id`.execute(
		trx,
	);
}

/** Forgets everything derived from order lines, so that the next pass builds it from all facts. */
export async function forgetOrders(trx: Trx): Promise<void> {
	await sql`delete from order_piece`.execute(trx);
	await sql`delete from order_period`.execute(trx);
	await sql`delete from order_window_step`.execute(trx);
	await sql`delete from order_window_month`.execute(trx);
	await sql`insert into dirty_day (kind, day, commit_number) select distinct 'order-lines', day, 0 from order_line on conflict do nothing`.execute(
		trx,
	);
}
