import { expect, test } from "vitest";
import type { Observation } from "../metrics/observation.ts";
import { barSpan, boardPlot } from "./board-plot.ts";

const point = (value: number | null, partial = false): Observation => ({
	from: "2026-11-01",
	to: "2026-11-01",
	fromAt: "2026-11-01T00:00:00.000Z",
	untilAt: "2026-11-02T00:00:00.000Z",
	value,
	exact: null,
	sample: 1,
	low: -1000,
	high: 1000,
	state: value === null ? "no-data" : "ok",
	reasons: [],
	partial,
});
const draw = (...values: (number | null)[]) =>
	boardPlot(
		values.map((value) => point(value)),
		null,
		true,
	);

test("a line from the lower left to the upper right, on an axis from nothing to above its highest", () => {
	const plot = draw(0, 5, 10);
	expect(plot.whole).toBe("M0 100l0 0L50 50L100 0");
	expect(plot.ticks[0]).toEqual({ value: 0, y: 100 });
	expect(plot.ticks.at(-1)).toEqual({ value: 10, y: 0 });
	expect(plot.last).toEqual({ index: 2, value: 10, x: 100, y: 0 });
});

test("a gap stays a gap, and the last value is labelled where it is", () => {
	const plot = draw(10, null, 10, null);
	expect(plot.whole).toBe("M0 0l0 0M66.67 0l0 0");
	expect(plot.last).toMatchObject({ index: 2, x: 66.67 });
});

test("what is not over is drawn apart, joined to the point before", () => {
	const plot = boardPlot([point(0), point(10), point(5, true)], null, true);
	expect(plot.whole).toBe("M0 100l0 0L50 0");
	expect(plot.running).toBe("M50 0l0 0L100 50");
});

test.each([
	["a value", 20, { top: 0, bottom: 0 }],
	["a range", { from: 10, to: 20 }, { top: 0, bottom: 50 }],
])("a target of %s is within the chart", (_, target, expected) => {
	expect(boardPlot([point(0), point(5)], target, true).target).toEqual(
		expected,
	);
});

test("without a value there is nothing to draw or to label", () => {
	expect(draw(null, null)).toMatchObject({ whole: "", last: null });
	expect(draw()).toMatchObject({ whole: "", last: null });
});

test.each([
	["the longest fills the room", 10, [10, 5], { left: 0, width: 100 }],
	["the others in proportion", 5, [10, 5], { left: 0, width: 50 }],
	["below nothing to the left of it", -5, [15, -5], { left: 0, width: 25 }],
	["above nothing to the right of it", 15, [15, -5], { left: 25, width: 75 }],
	["nothing has no length", 0, [0, 0], { left: 0, width: 0 }],
])("bars: %s", (_, value, all, expected) => {
	expect(barSpan(value, all)).toEqual(expected);
});
