import { MetricError } from "../metric-error.ts";

/** Where a page of facts ended: the next one begins with what is older. */
export interface FactCursor {
	/** Epoch milliseconds. */
	readonly at: number;
	readonly sourceId: number;
	readonly id: string;
}

/** `1795334400000-3-O-1-1`: what comes after the second hyphen is the fact's own id. */
export const formatCursor = ({ at, sourceId, id }: FactCursor): string =>
	`${at}-${sourceId}-${id}`;

export function parseCursor(text: string | null): FactCursor | null {
	if (!text) return null;
	const found = /^(\d{1,14})-(\d{1,5})-(.{0,200})$/su.exec(text);
	if (found)
		return {
			at: Number(found[1]),
			sourceId: Number(found[2]),
			id: found[3] ?? "",
		};
	throw new MetricError(
		"bad-cursor",
		`before '${text.slice(0, 60)}': take it from the link to older facts, or leave it out`,
	);
}

/** Everything before an instant: where a look back stopped without a fact to name. */
export const beforeInstant = (at: number): FactCursor => ({
	at,
	sourceId: 0,
	id: "",
});
