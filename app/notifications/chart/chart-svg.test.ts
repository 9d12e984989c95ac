import { expect, test } from "vitest";
import type { ChartContent } from "../message.ts";
import { chartLines, chartSvg } from "./chart-svg.ts";

const HOUR = 3_600_000;
const chart: ChartContent = {
	unit: "%",
	timeZone: "Asia/Taipei",
	since: 2 * HOUR,
	points: [
		{ at: 0, value: 4 },
		{ at: HOUR, value: null },
		{ at: 2 * HOUR, value: 18.25 },
		{ at: 3 * HOUR, value: 17 },
	],
	lines: [{ value: 15, mark: "warning", text: "警示門檻 <15>" }],
};
const draw = (change: Partial<ChartContent>, hasChinese = true) =>
	chartSvg(
		{ ...chart, ...change },
		{ language: "zh-hant", font: "x", hasChinese },
	);

test("it shows the threshold with its word and value, ticks, and when it began", () => {
	const svg = draw({});
	expect(svg).toContain("警示門檻 &lt;15&gt; 15");
	expect(svg).toContain(">20</text>");
	expect(svg).toContain("M401.3 26V210");
});

test("a gap in the data is a gap in the line", () => {
	expect(/d="(M[^"]*)" fill="none"/.exec(draw({}))?.[1]).toMatch(
		/^M[^L]*M[^M]*L[^L]*$/,
	);
});

test("without a font for them Chinese words are left out, and the value stays", () => {
	const svg = draw({}, false);
	expect(svg).not.toContain("警");
	expect(svg).toMatch(/>15<\/text>/);
});

test.each<[string, Partial<ChartContent>]>([
	["one point", { points: [{ at: 5, value: 1 }] }],
	[
		"no value at all",
		{
			points: [
				{ at: 0, value: null },
				{ at: HOUR, value: null },
			],
		},
	],
	[
		"values that are all the same",
		{
			points: [
				{ at: 0, value: 0 },
				{ at: HOUR, value: 0 },
			],
			lines: [],
		},
	],
	[
		"values below zero",
		{
			points: [
				{ at: 0, value: -40 },
				{ at: HOUR, value: 12 },
			],
		},
	],
	[
		"two years",
		{
			points: [
				{ at: 0, value: 1 },
				{ at: 730 * 24 * HOUR, value: 2 },
			],
		},
	],
	["a beginning before all of it", { since: -9 * HOUR }],
])("%s is drawn without a number that is none", (_sentence, change) => {
	const svg = draw(change);
	expect(svg).not.toMatch(/NaN|Infinity|undefined/);
	expect(svg.match(/<text/g)?.length).toBeLessThan(30);
});

test("in words it says the latest value and what it is held against", () => {
	expect(chartLines(chart, "en")).toBe("17% · 警示門檻 <15>: 15%");
});
