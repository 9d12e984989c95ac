import type { Role } from "./role.ts";

/**
 * Who may do what; 'everyone' is whoever has signed in.
 * An admin looks after the house: people, tokens, sources, the trail. Money and meetings are none of it: what reads or
 * approves a scorecard, a payout or somebody's notes is an action of its own, with its own roles, and 'admin' never among them.
 */
const WHO = {
	"metrics.see": "everyone",
	"people.see": "everyone",
	/** Makes a metric, and new versions of its definition. */
	"metrics.define": ["admin", "metric-owner"],
	"batches.see": "everyone",
	"batches.undo": ["admin", "metric-owner"],
	/** Is told when sources are late, codes unknown or lines rejected. */
	"facts.tend": ["admin", "metric-owner"],
	/** Is told when a key metric is clearly off target: a lead of their lines, an executive of the company. */
	"targets.answer-line": ["lead", "executive"],
	"targets.answer-company": ["executive"],
	"facts.see-personal": ["lead", "metric-owner"],
	"people.manage": ["admin"],
	"tokens.manage": ["admin"],
	"sources.manage": ["admin"],
	"audit.see": ["admin"],
	/** Sets up endpoints and sends again what died. */
	"notifications.manage": ["admin"],
} as const satisfies Record<string, "everyone" | readonly Role[]>;

export type Action = keyof typeof WHO;

export const ACTIONS = Object.keys(WHO) as readonly Action[];

export type Decision =
	| { readonly allowed: true; readonly reason: "everyone" | Role }
	| {
			readonly allowed: false;
			readonly reason: "signed-out" | "role-missing";
			/** One of these would do. */
			readonly needs: readonly Role[];
	  };

/** The one answer to 'may this person do that': guards refuse by it, pages hide their buttons by it. */
export function may(
	person: { readonly roles: readonly Role[] } | null,
	action: Action,
): Decision {
	const who: "everyone" | readonly Role[] = WHO[action];
	const needs = who === "everyone" ? (["employee"] as const) : who;
	if (person === null) return { allowed: false, reason: "signed-out", needs };
	if (who === "everyone") return { allowed: true, reason: "everyone" };
	const role = who.find((one) => person.roles.includes(one));
	return role === undefined
		? { allowed: false, reason: "role-missing", needs }
		: { allowed: true, reason: role };
}
