import { type Refused, refuse } from "./board-problem.ts";

const DAY = 86_400_000;

export const WALL_LINK_DAYS = [7, 30, 90, 365] as const;
export const LONGEST_PLACE = 80;
/** So many that hold at once, for one board. */
export const MOST_WALL_LINKS = 20;

/** What a secret can look like: 32 bytes. Anything else need not be looked up. */
export const isWallSecret = (text: string): boolean =>
	/^[A-Za-z0-9_-]{43}$/.test(text);

export function checkWallLink(
	input: { readonly place: unknown; readonly days: unknown },
	now: Date,
): { place: string; expiresAt: Date } | Refused {
	const place = String(input.place ?? "")
		.replace(/[\p{Cc}\s]+/gu, " ")
		.trim();
	if (place === "" || [...place].length > LONGEST_PLACE)
		return refuse("place", place, LONGEST_PLACE);
	const days = WALL_LINK_DAYS.find((each) => String(each) === input.days);
	return days
		? { place, expiresAt: new Date(now.getTime() + days * DAY) }
		: refuse("days", input.days, WALL_LINK_DAYS.map(String));
}

export interface WallLinkState {
	readonly revokedAt: Date | null;
	readonly expiresAt: Date;
	readonly boardDeletedAt: Date | null;
	/** Whether its maker still works here. */
	readonly makerIsHere: boolean;
}

/** Why a link that exists does not hold. */
export type WallRefusal =
	| "revoked"
	| "expired"
	| "board-deleted"
	| "maker-left";

/** Why a link that exists does not hold at that moment; null where it does. */
export function wallRefusalOf(
	link: WallLinkState,
	now: Date,
): WallRefusal | null {
	if (link.revokedAt !== null) return "revoked";
	if (link.expiresAt <= now) return "expired";
	if (link.boardDeletedAt !== null) return "board-deleted";
	return link.makerIsHere ? null : "maker-left";
}
