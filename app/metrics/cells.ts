import { ALL } from "./dimension.ts";
import type { Span } from "./span.ts";

/** Numbers spans, so that what is wanted twice is read once. */
export class SpanTags {
	readonly spans: Span[] = [];
	readonly #known = new Map<string, number>();
	readonly #seen = new WeakMap<Span, number>();

	tagOf(span: Span): number {
		const seen = this.#seen.get(span);
		if (seen !== undefined) return seen;
		// The shape counts: distinct customers of a month and of the same days are looked up in different places.
		const name = `${span.fromAt} ${span.untilAt} ${span.shape}`;
		let tag = this.#known.get(name);
		if (tag === undefined) {
			tag = this.spans.push(span) - 1;
			this.#known.set(name, tag);
		}
		this.#seen.set(span, tag);
		return tag;
	}
}

const NOTHING: ReadonlyMap<string, bigint> = new Map();

/** What was read, by span and member. */
export class Cells {
	readonly #sums = new Map<number, Map<number, Map<string, bigint>>>();
	readonly #members = new Set<number>();

	/** What is known of one span and member, to be added to. */
	of(tag: number, member: number): Map<string, bigint> {
		let ofTag = this.#sums.get(tag);
		if (!ofTag) {
			ofTag = new Map();
			this.#sums.set(tag, ofTag);
		}
		let sums = ofTag.get(member);
		if (!sums) {
			sums = new Map();
			ofTag.set(member, sums);
			if (member !== ALL) this.#members.add(member);
		}
		return sums;
	}

	sums(tag: number, member: number): ReadonlyMap<string, bigint> {
		return this.#sums.get(tag)?.get(member) ?? NOTHING;
	}

	/** Everything that was read of one span, by member. */
	ofTag(tag: number): Iterable<[number, ReadonlyMap<string, bigint>]> {
		return this.#sums.get(tag)?.entries() ?? [];
	}

	members(): number[] {
		return [...this.#members];
	}
}
