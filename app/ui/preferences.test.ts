import { expect, test } from "vitest";
import { preferenceCookies, readPreferences } from "./preferences.ts";

test("the cookie wins over Accept-Language, and nonsense in it does not", () => {
	const asked = { "Accept-Language": "zh-TW" };
	expect(readPreferences(new Headers(asked))).toEqual({
		language: "zh-hant",
		theme: "system",
	});
	expect(
		readPreferences(
			new Headers({ ...asked, Cookie: "a=b; language=zh-hans; theme=dark" }),
		),
	).toEqual({ language: "zh-hans", theme: "dark" });
	expect(
		readPreferences(
			new Headers({ ...asked, Cookie: "language=xx; theme=pink" }),
		),
	).toEqual({ language: "zh-hant", theme: "system" });
});

test("only known values become cookies", () => {
	expect(preferenceCookies({ language: "en", theme: null })).toEqual([
		"language=en; Path=/; Max-Age=31536000; SameSite=Lax",
	]);
	expect(preferenceCookies({ language: "en; Domain=x", theme: "x" })).toEqual(
		[],
	);
});
