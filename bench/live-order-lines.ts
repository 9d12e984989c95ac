/** Order lines in the shape of live data: within one day, 300 products, 60 stores, 30 regions, 5 channels; a body's lines lie within some minutes. */
export function liveOrderLines(first: number, count: number): Buffer {
	// mulberry32: the same facts in each run, without the short cycles of a linear generator.
	let state = first;
	const next = (below: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
	const lines: string[] = [];
	const dayStart = Date.UTC(2026, 10, 21, 16);
	for (let i = first; i < first + count; i++) {
		const order = Math.floor(i / 2);
		// Some 50,000 lines a second, wrapped within the day.
		const at = new Date(dayStart + (Math.floor(i / 50) % 86_000_000)).toISOString();
		const price = 50 + next(5000);
		const quantity = 1 + next(3);
		lines.push(
			`{"id":"${order}-${i % 2}","ordered_at":"${at}","order_id":"${order}","customer":"C${next(2_000_000)}","product":"P${next(300)}","region":"R${next(30)}","channel":"CH${next(5)}","store":"S${next(60)}","quantity":${quantity},"currency":"CNY","revenue":${price * quantity}.${10 + next(90)},"cost":${Math.floor(price * 0.6)}.5}`,
		);
	}
	return Buffer.from(`${lines.join("\n")}\n`);
}
