import { expect, test } from "vitest";
import { STORIES, type Story, strengthAt } from "./stories.ts";

const story: Story = { from: 10, to: 3, rise: 4, fall: 2 };

test.each([
	["before it begins nothing shows", 11, 0],
	["on its first day it begins to", 10, 0.25],
	["it grows day by day", 8, 0.75],
	["in the middle it is at its strongest", 6, 1],
	["on its last day it fades", 3, 0.5],
	["after it nothing shows any more", 2, 0],
])("%s", (_, ago, strength) => {
	expect(strengthAt(story, ago)).toBe(strength);
});

test("the pile of stock is still there on the day of the first load", () => {
	expect(strengthAt(STORIES.stockPileUp, 0)).toBe(1);
});
