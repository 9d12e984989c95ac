import type { Kind } from "../metrics/kind.ts";
import type { Reject } from "./record-chunk.ts";
import type { TouchedMembers } from "./touched-members.ts";

/** How a batch came and who answers for it. */
export interface BatchOrigin {
	readonly kind: Kind;
	readonly sourceId: number;
	readonly via: "http" | "file" | "demo";
	readonly fileName?: string;
	/** A token's or a person's name, as shown. */
	readonly sentBy: string;
	readonly tokenId?: number;
	readonly personId?: number;
	readonly idempotencyKey?: string;
	/** Epoch milliseconds. */
	readonly receivedAt: number;
	/** The source has sent everything before this instant. */
	readonly completeThrough?: number;
	/** Brought from elsewhere and not as it happens, so that it pages nobody; a file is, unless this says otherwise. */
	readonly imported?: boolean;
	/** Everything is done but the commit. */
	readonly dryRun?: boolean;
}

/** Whether what it changes may page anybody. */
export const mayPage = ({ via, imported }: BatchOrigin): boolean =>
	!(imported ?? via === "file");

/** A batch that was read to its end: checked, encoded, waiting to be committed. */
export interface ReadyBatch {
	readonly id: number;
	readonly origin: BatchOrigin;
	readonly bodyHash: Buffer | null;
	/** Rows to commit. */
	readonly rows: number;
	readonly copy: () => AsyncIterable<Buffer>;
	readonly rejected: number;
	/** The first of them, kept for download. */
	readonly rejects: readonly Reject[];
	readonly days: ReadonlySet<string>;
	readonly members: TouchedMembers;
	/** Epoch milliseconds. */
	readonly latestFact: number | null;
}

/** What became of each line: they add up to the lines received. */
export interface BatchCounts {
	/** Became the current version of their fact. */
	readonly accepted: number;
	/** Known already under the same version. */
	readonly duplicates: number;
	/** Of the duplicates, those whose content differs: to change a fact, send a higher version. */
	readonly differing: number;
	/** Kept, but a higher version is known. */
	readonly superseded: number;
	readonly rejected: number;
}
