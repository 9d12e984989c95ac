/** English, 繁體中文, 简体中文. */
export type Names = readonly [en: string, zhHant: string, zhHans: string];

/** A member of the simulated company's master data. */
export interface Named {
	readonly code: string;
	readonly names: Names;
}

/** The larger, the more of everything happens there. */
export interface Weighted extends Named {
	readonly weight: number;
}
