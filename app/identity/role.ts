/** What a person may be beyond 'employee', which everyone is. */
export const ROLES = [
	"lead",
	"executive",
	"metric-owner",
	"committee",
	"admin",
] as const;

export type GivenRole = (typeof ROLES)[number];
export type Role = "employee" | GivenRole;
