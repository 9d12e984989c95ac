/** Which entries of the trail are wanted; null where it does not matter. */
export interface AuditFilter {
	/** A part of the name that the trail shows. */
	readonly actor: string | null;
	readonly action: string | null;
	readonly objectType: string | null;
	readonly objectId: string | null;
	/** Company days; the last one is included. */
	readonly from: string | null;
	readonly to: string | null;
	/** Only those older than this entry. */
	readonly before: number | null;
}
