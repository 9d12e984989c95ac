import { expect, test } from "vitest";
import type { Direction, MetricUnit, Target } from "../metrics/definition.ts";
import type { DisplayState } from "../metrics/display-state.ts";
import { changeOf } from "./change.ts";
import { standingOf } from "./standing.ts";

const side = (value: number | null, state: DisplayState = "ok") => ({
	value,
	state,
});
const aim = (
	unit: MetricUnit,
	direction: Direction,
	target: Target = null,
) => ({ unit, direction, target });

test.each([
	[
		"more revenue is better",
		aim("money", "higher"),
		110,
		100,
		"relative",
		0.1,
		"better",
	],
	[
		"a rate changes in points",
		aim("percent", "lower"),
		7,
		5,
		"points",
		2,
		"worse",
	],
	[
		"less of a bad rate is better",
		aim("percent", "lower"),
		4,
		5,
		"points",
		-1,
		"better",
	],
	[
		"the share is of the size, not of the sign",
		aim("money", "higher"),
		-50,
		-100,
		"relative",
		0.5,
		"better",
	],
	["no move is the same", aim("count", "higher"), 5, 5, "relative", 0, "same"],
	[
		"into the range is better",
		aim("days", "range", { from: 30, to: 40 }),
		40,
		50,
		"relative",
		-0.2,
		"better",
	],
	[
		"out of the range is worse",
		aim("days", "range", { from: 30, to: 40 }),
		20,
		40,
		"relative",
		-0.5,
		"worse",
	],
	[
		"within the range is neither",
		aim("days", "range", { from: 30, to: 40 }),
		36,
		40,
		"relative",
		-0.1,
		"neutral",
	],
] as const)("%s", (_, definition, now, before, kind, amount, verdict) => {
	const change = changeOf(definition, side(now), side(before));
	expect(change).toMatchObject({ kind, verdict });
	expect(change?.amount).toBeCloseTo(amount);
});

test("nothing to compare with is not a change of nothing", () => {
	const revenue = aim("money", "higher");
	expect(changeOf(revenue, side(5), side(null, "no-data"))).toBeNull();
	expect(changeOf(revenue, side(null, "no-data"), side(5))).toBeNull();
	expect(changeOf(revenue, side(5), side(0))).toBeNull();
});

test("what reaches before the first fact is not compared with", () => {
	expect(
		changeOf(aim("percent", "higher"), side(20), {
			...side(8),
			factsBegin: "2025-05-12",
		}),
	).toBeNull();
});

test("a move too small to be shown is no move", () => {
	const margin = aim("percent", "higher");
	expect(changeOf(margin, side(79.98), side(80))).toMatchObject({
		amount: 0,
		verdict: "same",
	});
	expect(changeOf(aim("stars", "higher"), side(4.28), side(4.3))).toMatchObject(
		{
			verdict: "worse",
		},
	);
});

test("a value that is not ok is never better", () => {
	expect(
		changeOf(aim("money", "higher"), side(9, "stale"), side(5))?.verdict,
	).toBe("neutral");
});

test.each([
	["reaches the target", aim("points", "higher", 30), side(30), "on-target"],
	["falls short of it", aim("points", "higher", 30), side(29.9), "off-target"],
	["stays under the limit", aim("percent", "lower", 5), side(4), "on-target"],
	[
		"is above the range",
		aim("days", "range", { from: 30, to: 40 }),
		side(41),
		"off-target",
	],
	["has no target", aim("count", "higher"), side(4), "ok"],
	[
		"is stale, whatever its value",
		aim("points", "higher", 30),
		side(90, "stale"),
		"stale",
	],
	[
		"has no value",
		aim("points", "higher", 30),
		side(null, "no-data"),
		"no-data",
	],
] as const)("a value that %s", (_, definition, observation, standing) => {
	expect(standingOf(definition, observation)).toBe(standing);
});
