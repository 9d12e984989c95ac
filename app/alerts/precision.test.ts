import { expect, test } from "vitest";
import { criesWolf } from "./precision.ts";

test.each([
	["four firings say little", 4, 0, false],
	["five for nothing", 5, 0, true],
	["a third acted on is enough", 6, 2, false],
	["just under a third", 14, 4, true],
	["six of fourteen", 14, 6, false],
])("%s", (_, fired, actedOn, wolf) => {
	expect(criesWolf({ fired, actedOn })).toBe(wolf);
});
