import type { Role } from "../identity/role.ts";

export const SETTING_ACTIONS = [
	/** Routes, escalation policies, mute timings and rotas. */
	"see",
	"change-routing",
	/** Somebody takes over a shift. */
	"swap",
] as const;
export type SettingAction = (typeof SETTING_ACTIONS)[number];

type Needed = "in-rota" | Role;

export type SettingDecision =
	| { readonly allowed: true; readonly reason: "everyone" | Needed }
	| {
			readonly allowed: false;
			readonly reason: "signed-out" | "role-missing";
			readonly needs: readonly Needed[];
	  };

/** Who is told concerns every team, so a lead changes none of it alone; whose week it is, is between the people of the rota. */
const WHO = {
	see: [],
	"change-routing": ["metric-owner", "admin"],
	swap: ["in-rota", "admin"],
} as const satisfies Record<SettingAction, readonly Needed[]>;

/** The one answer to 'may this person change whom alerts are told to'; the rota matters to swaps alone. */
export function mayOnSetting(
	person: { readonly id: number; readonly roles: readonly Role[] } | null,
	action: SettingAction,
	rota: { readonly people: readonly number[] } | null = null,
): SettingDecision {
	const needs: readonly Needed[] = WHO[action];
	if (person === null) return { allowed: false, reason: "signed-out", needs };
	if (action === "see") return { allowed: true, reason: "everyone" };
	const reason = needs.find((each) =>
		each === "in-rota"
			? rota?.people.includes(person.id)
			: person.roles.includes(each),
	);
	return reason
		? { allowed: true, reason }
		: { allowed: false, reason: "role-missing", needs };
}
