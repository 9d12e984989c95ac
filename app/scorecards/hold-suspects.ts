import type { Suspicion } from "./fair-play.ts";
import type { Proof } from "./proof.ts";

/** Why lines are held for the committee, by line. */
export type Suspects = ReadonlyMap<string, readonly Suspicion[]>;

/** The same evidence with those lines held: none counts before the committee has ruled on it. */
export const holdSuspects = (proof: Proof, suspects: Suspects): Proof => ({
	...proof,
	segments: proof.segments.map((segment) => ({
		...segment,
		lines: segment.lines.map((line) => ({
			...line,
			suspect: suspects.has(line.lineId),
		})),
	})),
});
