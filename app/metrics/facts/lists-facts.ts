import type { DisplayState } from "../display-state.ts";

/** False for a figure that this reader may not see: its facts would tell it. */
export const listsFacts = (state: DisplayState): boolean =>
	state !== "confidential" && state !== "withheld";
