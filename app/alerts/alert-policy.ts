import type { Role } from "../identity/role.ts";

export const ALERT_ACTIONS = [
	"comment",
	"link",
	"acknowledge",
	"assign",
	"silence",
] as const;
export type AlertAction = (typeof ALERT_ACTIONS)[number];

/** Whom an alert concerns. */
export interface Concerned {
	/** Answers for the rule. */
	readonly ownerId: number;
	readonly teamId: number | null;
	readonly assigneeId: number | null;
	/** Parts of its scope's text: `line:3`. */
	readonly places: readonly string[];
}

/** Somebody with what they belong to. */
export interface AlertPerson {
	readonly id: number;
	readonly roles: readonly Role[];
	/** Teams that they are in or lead. */
	readonly teamIds: readonly number[];
	/** Parts of scopes that lie in their lines. */
	readonly places: readonly string[];
}

export type AlertDecision =
	| {
			readonly allowed: true;
			readonly reason:
				| "everyone"
				| "owner"
				| "assignee"
				| "team"
				| "line"
				| "executive"
				| "admin";
	  }
	| { readonly allowed: false; readonly reason: "not-concerned" };

/**
 * Everybody sees every alert, says something on it and links it. Taking it over, handing it on and silencing it stop others from being called, so
 * that is for whom it concerns, for executives, and for admins, who have to be able to end a storm at night. It has nothing to do with money.
 */
export function mayOnAlert(
	person: AlertPerson,
	action: AlertAction,
	{ ownerId, teamId, assigneeId, places }: Concerned,
): AlertDecision {
	if (action === "comment" || action === "link")
		return { allowed: true, reason: "everyone" };
	if (person.id === ownerId) return { allowed: true, reason: "owner" };
	if (person.id === assigneeId) return { allowed: true, reason: "assignee" };
	if (teamId !== null && person.teamIds.includes(teamId))
		return { allowed: true, reason: "team" };
	if (places.some((place) => person.places.includes(place)))
		return { allowed: true, reason: "line" };
	for (const role of ["executive", "admin"] as const)
		if (person.roles.includes(role)) return { allowed: true, reason: role };
	return { allowed: false, reason: "not-concerned" };
}
