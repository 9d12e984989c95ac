import type { RotaUses } from "../alerts/rota-uses.ts";

export interface ShiftView {
	readonly personId: number;
	readonly who: string;
	readonly from: string;
	readonly until: string;
	readonly isRunning: boolean;
	readonly isMine: boolean;
	/** Why it is not the regular turn. */
	readonly swap: {
		readonly insteadOf: readonly string[];
		readonly by: string;
		readonly at: string;
		readonly comment: string;
	} | null;
	/** The form that changes it, filled in; null for who may not. */
	readonly takeOver: string | null;
}

export interface RotaView {
	readonly id: number;
	readonly name: string;
	readonly team: string | null;
	readonly weekday: number;
	readonly time: string;
	/** Null where it is the company's. */
	readonly timeZone: string | null;
	readonly uses: RotaUses;
	readonly shifts: readonly ShiftView[];
}
