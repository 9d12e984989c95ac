import { expect, test } from "vitest";
import { checkRoute, type RouteContent } from "./check-route.ts";

const owner = { kind: "owner" } as const;

test.each<[string, Partial<RouteContent>, string[]]>([
	["by a label", { matcher: { label: "safety" } }, []],
	["everything, said by no matcher", { matcher: null }, []],
	["everything, by a form left empty", { matcher: {} }, ["names-nothing"]],
	["the whole company's scope", { matcher: { scope: {} } }, ["names-nothing"]],
	["to nobody", { matcher: null, receivers: [] }, []],
	[
		"to too many",
		{ receivers: Array.from({ length: 11 }, () => owner) },
		["receivers-count"],
	],
])("%s", (_, change, codes) => {
	const route = { matcher: null, receivers: [owner], goOn: false, ...change };
	expect(checkRoute(route).map(({ code }) => code)).toEqual(codes);
});
