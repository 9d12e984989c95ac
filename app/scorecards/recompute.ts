import { type Evidence, type Proof, valueAgain } from "./proof.ts";

const again = <E extends Evidence>(evidence: E): E => ({
	...evidence,
	value: evidence.value === null ? null : valueAgain(evidence),
});

/** A proof with every value made anew from its kept sums by its kept definition: what it scores owes nothing to the values that were written down. */
export const recomputed = (proof: Proof): Proof => ({
	...proof,
	segments: proof.segments.map((segment) => ({
		...segment,
		lines: segment.lines.map(again),
		nps: segment.nps && again(segment.nps),
	})),
});
