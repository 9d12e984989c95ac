import type { Role } from "./role.ts";

/** Whoever is behind a request. */
export interface SignedInPerson {
	readonly id: number;
	/** As they write it themselves. */
	readonly name: string;
	readonly email: string | null;
	readonly language: "en" | "zh-hant" | "zh-hans" | null;
	/** Their own, else their office's, else the company's. */
	readonly timeZone: string;
	/** 'employee' and what they were given. */
	readonly roles: readonly Role[];
}
