import type { Calendar } from "./calendar.ts";
import type { Cells } from "./cells.ts";
import { recentSpan } from "./resolve-period.ts";
import type { Span } from "./span.ts";

/**
 * Sums of many windows that overlap, from sums of the pieces between their ends: each piece is read once, and a window is what was
 * counted up to its end less what was counted up to its start.
 */
export class WindowSums {
	/** One after the other, from the first start to the last end. */
	readonly pieces: readonly Span[];
	/** All of them as one. */
	readonly stretch: Span;
	/** By member and reference, what was counted before each end. */
	readonly #upTo = new Map<number, Map<string, readonly bigint[]>>();
	readonly #place: ReadonlyMap<number, number>;

	constructor(calendar: Calendar, windows: readonly Span[]) {
		const ends = [
			...new Set(windows.flatMap(({ fromAt, untilAt }) => [fromAt, untilAt])),
		].sort((a, b) => a - b);
		this.#place = new Map(ends.map((end, place) => [end, place]));
		this.pieces = ends
			.slice(1)
			.map((until, i) => recentSpan(calendar, ends[i] ?? until, until));
		this.stretch = recentSpan(calendar, ends[0] ?? 0, ends.at(-1) ?? 1);
	}

	/** Takes what was read of the pieces. */
	fill(cells: Cells, tagOf: (piece: Span) => number): void {
		const tags = this.pieces.map(tagOf);
		const names = new Map<number, Set<string>>();
		for (const tag of tags)
			for (const [member, sums] of cells.ofTag(tag)) {
				const known = names.get(member) ?? new Set();
				names.set(member, known);
				for (const name of sums.keys()) known.add(name);
			}
		for (const [member, known] of names) {
			const sums = new Map<string, readonly bigint[]>();
			for (const name of known) {
				let total = 0n;
				const running = [total];
				for (const tag of tags) {
					total += cells.sums(tag, member).get(name) ?? 0n;
					running.push(total);
				}
				sums.set(name, running);
			}
			this.#upTo.set(member, sums);
		}
	}

	/** What was counted in one window, with more that is known of it. */
	of(
		window: Span,
		member: number,
		more: ReadonlyMap<string, bigint>,
	): ReadonlyMap<string, bigint> {
		const known = this.#upTo.get(member);
		if (!known) return more;
		const first = this.#place.get(window.fromAt) ?? 0;
		const last = this.#place.get(window.untilAt) ?? 0;
		const sums = new Map(more);
		for (const [name, upTo] of known) {
			const sum = (upTo[last] ?? 0n) - (upTo[first] ?? 0n);
			if (sum !== 0n) sums.set(name, sum);
		}
		return sums;
	}
}
