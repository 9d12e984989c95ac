import { expect, test } from "vitest";
import { decideOrigin } from "./same-origin.ts";

const ask = (method: string, headers: Record<string, string>) =>
	decideOrigin(
		new Request("http://nebula.test:3000/sign-out", { method, headers }),
	);

test.each([
	[
		"reading is open to a link from anywhere",
		"GET",
		{ Origin: "https://evil.example" },
		true,
	],
	["our own form", "POST", { Origin: "http://nebula.test:3000" }, true],
	[
		"our own form behind a proxy that ends TLS",
		"POST",
		{ Origin: "https://nebula.test:3000" },
		true,
	],
	["another site's form", "POST", { Origin: "https://evil.example" }, false],
	[
		"another port of the same machine",
		"POST",
		{ Origin: "http://nebula.test:4000" },
		false,
	],
	[
		"a name that only begins alike",
		"POST",
		{ Origin: "http://nebula.test:3000.evil.example" },
		false,
	],
	["a sandboxed frame", "POST", { Origin: "null" }, false],
	[
		"an older browser, by the page it came from",
		"POST",
		{ Referer: "http://nebula.test:3000/metrics" },
		true,
	],
	[
		"the origin counts before the page",
		"POST",
		{ Origin: "https://evil.example", Referer: "http://nebula.test:3000/" },
		false,
	],
	["nothing said", "POST", {}, false],
	["deleting too", "DELETE", { Origin: "https://evil.example" }, false],
])("%s", (_, method, headers, allowed) => {
	expect(ask(method, headers as Record<string, string>).allowed).toBe(allowed);
});
