import { expect, test } from "vitest";
import { DISPLAY_STATES } from "../display-state.ts";
import { listsFacts } from "./lists-facts.ts";

test("what is confidential or withheld lists no facts, everything else does", () => {
	expect(DISPLAY_STATES.filter((state) => !listsFacts(state))).toEqual([
		"confidential",
		"withheld",
	]);
});
