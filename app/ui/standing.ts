import { type Aim, meetsTarget } from "../metrics/aim.ts";
import type { DisplayState } from "../metrics/display-state.ts";
import type { Observation } from "../metrics/observation.ts";

/** How a value stands, for the eye: its display state, and where that is ok and a target is set, whether it meets it. */
export type Standing = DisplayState | "on-target" | "off-target";

/** Worst first: the order of the catalogue when it is sorted by state. */
export const STANDINGS = [
	"off-target",
	"disputed",
	"stale",
	"no-data",
	"too-few",
	"withheld",
	"confidential",
	"ok",
	"on-target",
] as const satisfies readonly Standing[];

export function standingOf(
	aim: Aim,
	{ state, value }: Pick<Observation, "state" | "value">,
): Standing {
	if (state !== "ok" || value === null) return state;
	const met = meetsTarget(aim, value);
	if (met === null) return state;
	return met ? "on-target" : "off-target";
}
