import type { FormulaNeeds } from "./formula-needs.ts";
import { isDistinct } from "./measure-reference.ts";

/** The measures of one kind, and the spans over which they are wanted. */
export interface WantedSums {
	readonly kind: string;
	readonly measures: Set<string>;
	readonly tags: Set<number>;
}

/** What has to be read for any number of metrics: one question a kind, however many metrics share it. */
export class ReadPlan {
	readonly sums = new Map<string, WantedSums>();
	/** By window; null is the span itself. */
	readonly distinct = new Map<number | null, Set<number>>();

	add(needs: FormulaNeeds, tags: readonly number[]): void {
		for (const kind of needs.kinds) {
			const wanted = this.sums.get(kind) ?? {
				kind,
				measures: new Set(),
				tags: new Set(),
			};
			this.sums.set(kind, wanted);
			for (const tag of tags) wanted.tags.add(tag);
		}
		for (const term of needs.terms)
			if (isDistinct(term)) this.#addDistinct(needs.window, tags);
			else if (term.measure !== "n")
				this.sums.get(term.kind)?.measures.add(term.measure);
	}

	#addDistinct(window: number | null, tags: readonly number[]): void {
		const wanted = this.distinct.get(window) ?? new Set();
		this.distinct.set(window, wanted);
		for (const tag of tags) wanted.add(tag);
	}
}
