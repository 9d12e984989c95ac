import { expect, test } from "vitest";
import {
	checkWallLink,
	isWallSecret,
	wallRefusalOf,
} from "./wall-link-rule.ts";

const now = new Date("2026-11-24T08:00:00Z");
const at = (text: string) => new Date(text);

test.each([
	[
		"32 bytes as they are written in an address",
		`${"A-_9".repeat(10)}abc`,
		true,
	],
	["a letter short", "a".repeat(42), false],
	["a letter more", "a".repeat(44), false],
	["anything else of that length", `${"a".repeat(42)}%`, false],
	["nothing", "", false],
])("%s", (_, text, expected) => {
	expect(isWallSecret(text)).toBe(expected);
});

test("a link holds for the days that were chosen, and knows its place", () => {
	expect(checkWallLink({ place: " 台北\n三樓 ", days: "30" }, now)).toEqual({
		place: "台北 三樓",
		expiresAt: at("2026-12-24T08:00:00Z"),
	});
});

test.each([
	["no place", { place: " ", days: "30" }, "place", "", "80"],
	[
		"a long place",
		{ place: "x".repeat(81), days: "30" },
		"place",
		"x".repeat(81),
		"80",
	],
	[
		"days that are not offered",
		{ place: "x", days: "36500" },
		"days",
		"36500",
		"7, 30, 90, 365",
	],
	["no days", { place: "x", days: null }, "days", "", "7, 30, 90, 365"],
])("refuses %s", (_, input, code, value, allowed) => {
	expect(checkWallLink(input, now)).toEqual({
		problem: { code, value, allowed },
	});
});

const LINK = {
	revokedAt: null,
	expiresAt: at("2026-11-24T08:00:01Z"),
	boardDeletedAt: null,
	makerIsHere: true,
};
test.each([
	["holds to the last second", {}, null],
	["not at the second itself", { expiresAt: now }, "expired"],
	[
		"revoked says more than expired",
		{ revokedAt: now, expiresAt: now },
		"revoked",
	],
	[
		"a deleted board is shown nowhere",
		{ boardDeletedAt: now },
		"board-deleted",
	],
	[
		"whoever has left shows nothing any more",
		{ makerIsHere: false },
		"maker-left",
	],
])("%s", (_, change, expected) => {
	expect(wallRefusalOf({ ...LINK, ...change }, now)).toBe(expected);
});
