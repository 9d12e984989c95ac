import { expect, test } from "vitest";
import { readTokenForm } from "./token-form.ts";

const now = new Date("2026-11-22T08:00:00Z");
const read = (pairs: readonly (readonly [string, string])[]) => {
	const form = new FormData();
	for (const [name, value] of pairs) form.append(name, value);
	return readTokenForm(form, now);
};

test("some kinds, for 30 days", () => {
	expect(
		read([
			["name", " shop "],
			["source", "crm"],
			["kind", "reviews"],
			["kind", "returns"],
			["expires", "30"],
		]),
	).toEqual({
		name: "shop",
		sourceKey: "crm",
		kinds: ["reviews", "returns"],
		expiresAt: new Date("2026-12-22T08:00:00Z"),
	});
});

test.each([
	["all kinds without end, where both are said", "all", "yes", "all", null],
	["no kind is not all kinds", "kind", "", [""], null],
] as const)("%s", (_, name, value, kinds, expiresAt) => {
	expect(
		read([
			[name, value],
			["expires", "never"],
		]),
	).toMatchObject({ kinds, expiresAt });
});

test.each(["", "soon", "-3"])(
	"an expiry of '%s' is no eternal token: it lies in the past and is refused",
	(expires) => {
		expect(
			read([["expires", expires]]).expiresAt?.getTime(),
		).toBeLessThanOrEqual(now.getTime());
	},
);
