import type { Role } from "../identity/role.ts";

export const RULE_ACTIONS = ["see", "create", "change", "delete"] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

export type RuleDecision =
	| {
			readonly allowed: true;
			readonly reason: "everyone" | "owner" | Role;
	  }
	| {
			readonly allowed: false;
			readonly reason: "signed-out" | "not-yours";
			readonly needs: readonly ("owner" | Role)[];
	  };

const WHO = {
	see: [],
	create: ["lead", "executive", "metric-owner", "admin"],
	change: ["owner", "metric-owner", "admin"],
	delete: ["owner", "metric-owner", "admin"],
} as const satisfies Record<RuleAction, readonly ("owner" | Role)[]>;

/** The one answer to 'may this person do that with this rule'; null is a rule that is not there yet. */
export function mayOnRule(
	person: { readonly id: number; readonly roles: readonly Role[] } | null,
	action: RuleAction,
	rule: { readonly ownerId: number } | null,
): RuleDecision {
	const needs: readonly ("owner" | Role)[] = WHO[action];
	if (person === null) return { allowed: false, reason: "signed-out", needs };
	if (action === "see") return { allowed: true, reason: "everyone" };
	const reason = needs.find((each) =>
		each === "owner"
			? rule?.ownerId === person.id
			: person.roles.includes(each),
	);
	return reason
		? { allowed: true, reason }
		: { allowed: false, reason: "not-yours", needs };
}
