import fs from "node:fs";
import { expect, test } from "vitest";

const css = fs.readFileSync("app/app.css", "utf8");

/** Each colour of app.css in the light and in the dark theme. */
const colours = new Map(
	[
		...css.matchAll(
			/--color-([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g,
		),
	].map(([, name = "", light, dark, both = ""]) => [
		name,
		{ light: light ?? both, dark: dark ?? both },
	]),
);

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of WCAG 2. */
function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort(
		(a, b) => a - b,
	);
	return (high + 0.05) / (low + 0.05);
}

const TEXT = 4.5;
const EDGE = 3;

test.each<[string, string, number]>([
	...["ink", "muted", "accent", "good", "bad", "warn"].flatMap((text) =>
		["ground", "panel", "sunken"].map((paper): [string, string, number] => [
			text,
			paper,
			TEXT,
		]),
	),
	["ink", "bad-soft", TEXT],
	["ink", "accent-soft", TEXT],
	["muted", "accent-soft", TEXT],
	["on-accent", "accent", TEXT],
	["rail-ink", "rail", TEXT],
	["rail-muted", "rail", TEXT],
	["rail-ink", "rail-active", TEXT],
	["rail-accent", "rail", EDGE],
	["line-strong", "panel", EDGE],
	["line-strong", "ground", EDGE],
])("%s can be told from %s in both themes", (front, back, least) => {
	for (const theme of ["light", "dark"] as const) {
		const pair = [colours.get(front)?.[theme], colours.get(back)?.[theme]];
		const [a = "", b = ""] = pair;
		expect(contrast(a, b), `${theme}: ${a} on ${b}`).toBeGreaterThanOrEqual(
			least,
		);
	}
});
