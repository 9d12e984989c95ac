import type { Role } from "../identity/role.ts";

/** A name in each language. */
export interface Named {
	readonly id: number;
	readonly en: string;
	readonly "zh-hant": string;
	readonly "zh-hans": string;
}

/** A line of the directory. */
export interface DirectoryEntry extends Named {
	readonly email: string | null;
	readonly team: Named | null;
	readonly office: Named | null;
	readonly manager: Named | null;
	readonly lines: readonly Named[];
}

export interface DirectoryPerson extends DirectoryEntry {
	/** As they write it themselves. */
	readonly name: string;
	readonly aliases: readonly string[];
	readonly roles: readonly Role[];
	/** Their own, else their office's, else the company's. */
	readonly timeZone: string;
	readonly leftOn: string | null;
	/** They have left; else `leftOn` is yet to come. */
	readonly gone: boolean;
	/** Teams that they lead. */
	readonly leads: readonly Named[];
	/** The nearest first. */
	readonly managers: readonly Named[];
	readonly reports: readonly DirectoryEntry[];
}

export interface DirectoryTeam extends Named {
	readonly code: string;
	readonly lead: Named | null;
	readonly retiredOn: string | null;
	readonly gone: boolean;
	readonly members: readonly DirectoryEntry[];
}
