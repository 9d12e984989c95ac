/** The line on which each record begins: the parser's count is that of its end, and takes CR LF within a cell for two. */
export function recordLines(): (
	record: readonly string[],
	lines: number,
) => number {
	let surplus = 0;
	return (record, lines) => {
		let counted = 0;
		let real = 0;
		for (const cell of record)
			if (/[\r\n]/.test(cell)) {
				counted += cell.match(/[\r\n]/g)?.length ?? 0;
				real += cell.match(/\r\n?|\n/g)?.length ?? 0;
			}
		const line = lines - surplus - counted;
		surplus += counted - real;
		return line;
	};
}
