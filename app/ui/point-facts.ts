import type { Grain } from "../metrics/grain.ts";
import type { Observation } from "../metrics/observation.ts";

/** The address of the facts behind one point of a series; `factsOf` is the list's address without a period. */
export function pointFacts(
	factsOf: string,
	grain: Grain,
	{ from, to, fromAt }: Pick<Observation, "from" | "to" | "fromAt">,
): string {
	const search = new URLSearchParams(
		grain === "hour"
			? { period: from, hour: fromAt }
			: { period: from === to ? from : `${from}..${to}` },
	);
	return `${factsOf}${factsOf.includes("?") ? "&" : "?"}${search}`;
}
