import type { Calendar } from "./calendar.ts";
import type { Cells } from "./cells.ts";
import type { Span } from "./span.ts";

const NOTHING: ReadonlyMap<string, bigint> = new Map();

/**
 * Sums of many windows that overlap, from sums of the pieces between their ends: each piece is read once, and a window is what was
 * counted up to its end less what was counted up to its start.
 */
export class WindowSums {
	/** One after the other, from the first start to the last end. */
	readonly pieces: readonly Span[];
	readonly #ends: readonly number[];
	/** By member and reference, what was counted before each end. */
	readonly #upTo = new Map<number, Map<string, readonly bigint[]>>();
	readonly #place: ReadonlyMap<number, number>;

	constructor(calendar: Calendar, windows: readonly Span[]) {
		const ends = [
			...new Set(windows.flatMap(({ fromAt, untilAt }) => [fromAt, untilAt])),
		].sort((a, b) => a - b);
		this.#ends = ends;
		this.#place = new Map(ends.map((end, place) => [end, place]));
		this.pieces = ends.slice(1).map((untilAt, i): Span => {
			const fromAt = ends[i] as number;
			return {
				from: calendar.dayOf(fromAt),
				to: calendar.dayOf(untilAt - 1),
				fromAt,
				untilAt,
				shape: "recent",
				partial: false,
			};
		});
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

	/** Whoever anything was counted of. */
	members(): number[] {
		return [...this.#upTo.keys()];
	}

	/** From the first start to the last end, or of one window; what was counted, with more that is known of it. */
	of(
		window: Span | null,
		member: number,
		more: ReadonlyMap<string, bigint> = NOTHING,
	): ReadonlyMap<string, bigint> {
		const known = this.#upTo.get(member);
		if (!known) return more;
		const first = window ? (this.#place.get(window.fromAt) ?? 0) : 0;
		const last = window
			? (this.#place.get(window.untilAt) ?? 0)
			: this.#ends.length - 1;
		const sums = new Map(more);
		for (const [name, upTo] of known) {
			const sum = (upTo[last] ?? 0n) - (upTo[first] ?? 0n);
			if (sum !== 0n) sums.set(name, sum);
		}
		return sums;
	}
}
