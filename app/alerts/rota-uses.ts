import type { EscalationStep } from "./escalation.ts";
import type { Receiver, Route } from "./route.ts";

export interface RotaUses {
	/** The places of routes in their order, from 1. */
	readonly routes: readonly number[];
	readonly policies: readonly string[];
}

/** What sends alerts to whoever is on call in a rota. */
export function usesOfRota(
	rotaId: number,
	routes: readonly Pick<Route, "receivers">[],
	policies: readonly {
		readonly name: string;
		readonly steps: readonly EscalationStep[];
	}[],
): RotaUses {
	const names = (receivers: readonly Receiver[]) =>
		receivers.some((one) => one.kind === "on-call" && one.rotaId === rotaId);
	return {
		routes: routes.flatMap(({ receivers }, i) =>
			names(receivers) ? [i + 1] : [],
		),
		policies: policies
			.filter(({ steps }) => steps.some(({ receivers }) => names(receivers)))
			.map(({ name }) => name),
	};
}
