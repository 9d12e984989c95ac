import type { Actor } from "../audit/record-audit.server.ts";
import type { Dimension } from "../metrics/dimension.ts";

export interface ImportInput {
	/** The file as it is. */
	readonly bytes: Uint8Array;
	readonly by: Actor;
	/** Does everything and takes it back: the report is what would happen. */
	readonly dryRun: boolean;
}

/** How many things of one sort a file made, changed and left as they were. */
export interface Counts {
	readonly what: string;
	readonly added: number;
	readonly changed: number;
	readonly unchanged: number;
	/** People who left by it. */
	readonly left: number;
}

/** Facts that are counted by what was changed: they have to be keyed, converted or costed anew from that day on. */
export interface Affected {
	readonly members: readonly {
		readonly id: number;
		readonly dimension: Dimension;
		readonly code: string;
		readonly from: string;
	}[];
	readonly rates: readonly {
		readonly currency: string;
		readonly from: string;
	}[];
	/** Settings of the company that derived figures depend on. */
	readonly settings: readonly string[];
}

export const NOTHING_AFFECTED: Affected = {
	members: [],
	rates: [],
	settings: [],
};

export interface ImportReport {
	readonly dryRun: boolean;
	/** The file's own sort first; then what it brought along. */
	readonly counts: readonly Counts[];
	readonly affected: Affected;
}

export const changesIn = (counts: readonly Counts[]): number =>
	counts.reduce((sum, one) => sum + one.added + one.changed + one.left, 0);

const plural = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;

/** What the command prints. */
export function reportLines({
	dryRun,
	counts,
	affected,
}: ImportReport): string[] {
	const lines = counts.map(
		({ what, added, changed, unchanged, left }) =>
			`${what}: ${added} new, ${changed} changed, ${unchanged} unchanged${left > 0 ? `, ${left} left` : ""}`,
	);
	if (affected.members.length > 0 || affected.rates.length > 0)
		lines.push(
			`past facts to count anew: by ${plural(affected.members.length, "member", "members")} and ${plural(affected.rates.length, "currency", "currencies")}`,
		);
	if (dryRun) lines.push("dry run: nothing was changed");
	return lines;
}
