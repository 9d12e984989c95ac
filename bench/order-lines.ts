const DAY = 24 * 60 * 60_000;
/** So that each run's facts lie in the past, however long it goes on. */
const today = Math.floor(Date.now() / DAY) * DAY;

/** Order lines in the shape of live data: within one day, 300 products, 60 stores, 30 regions, 5 channels; 50,000 of them lie within a second. */
export const liveOrderLines = (first: number, count: number): Buffer =>
	orderLineBodies(
		first,
		count,
		(i) => today - DAY + (Math.floor(i / 50) % DAY),
	);

/** The same over the last 18 months, in no order. */
export const spreadOrderLines = (first: number, count: number): Buffer =>
	orderLineBodies(
		first,
		count,
		(_, next) => today - next(540) * DAY - next(DAY),
	);

function orderLineBodies(
	first: number,
	count: number,
	time: (i: number, next: (below: number) => number) => number,
): Buffer {
	// mulberry32: the same facts in each run, without the short cycles of a linear generator.
	let state = first;
	const next = (below: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
	const lines: string[] = [];
	for (let i = first; i < first + count; i++) {
		const order = Math.floor(i / 2);
		const at = new Date(time(i, next)).toISOString();
		const price = 50 + next(5000);
		const quantity = 1 + next(3);
		lines.push(
			`{"id":"${order}-${i % 2}","ordered_at":"${at}","order_id":"${order}","customer":"C${next(2_000_000)}","product":"P${next(300)}","region":"R${next(30)}","channel":"CH${next(5)}","store":"S${next(60)}","quantity":${quantity},"currency":"CNY","revenue":${price * quantity}.${10 + next(90)},"cost":${Math.floor(price * 0.6)}.5}`,
		);
	}
	return Buffer.from(`${lines.join("\n")}\n`);
}
