import type { GivenRole } from "./role.ts";

/** What an admin sees of somebody's way in. */
export interface Account {
	readonly id: number;
	readonly names: Readonly<Record<"en" | "zh-hant" | "zh-hans", string>>;
	readonly email: string | null;
	readonly roles: readonly GivenRole[];
	readonly leftOn: string | null;
	readonly gone: boolean;
	readonly passwordSetAt: string | null;
	/** An invitation that is still open. */
	readonly invitedUntil: string | null;
	readonly sessions: number;
	readonly lastSeenAt: string | null;
}
