import { expect, test } from "vitest";
import { loggedPath } from "./logged-path.ts";

test.each([
	["the query is left out", "/sign-in?next=/x&token=abc", "/sign-in"],
	[
		"a token in a link is left out",
		"/invitations/3f9cA81bd0Ze77Kq2mXw01Lp/accept",
		"/invitations/(secret)/accept",
	],
	[
		"a long plain word stays",
		"/metrics/inventory-turnover-days-by-region",
		"/metrics/inventory-turnover-days-by-region",
	],
	[
		"an identifier stays",
		"/batches/5f0c3f9e-8a55-4d0e-9d5e-0b6b1c2d3e4f",
		"/batches/5f0c3f9e-8a55-4d0e-9d5e-0b6b1c2d3e4f",
	],
	[
		"a built file's name stays",
		"/assets/entry.client-BtT3x9ZaQq81.js",
		"/assets/entry.client-BtT3x9ZaQq81.js",
	],
	["the front page stays", "/", "/"],
	[
		"a wall's link is left out, whatever its secret looks like",
		"/wall/aSecretWithoutAnyDigitAtAllButLongEnoughABC",
		"/wall/(secret)",
	],
	[
		"also in the request for a page's data",
		"/wall/3f9cA81bd0Ze77Kq2mXw01Lp.data?_routes=x",
		"/wall/(secret)",
	],
	[
		"also written as only the router understands it",
		"//W%61ll/short-one/more",
		"//W%61ll/(secret)/(secret)",
	],
	[
		"a token in the data request of any page is left out",
		"/invitations/3f9cA81bd0Ze77Kq2mXw01Lp.data",
		"/invitations/(secret)",
	],
	["a board's own wall stays", "/boards/12/wall", "/boards/12/wall"],
])("%s", (_sentence, url, logged) => {
	expect(loggedPath(url)).toBe(logged);
});
