import { expect, test } from "vitest";
import { NOTHING_ALLOWED } from "./address-rule.ts";
import { checkEndpoint, type EndpointInput } from "./check-endpoint.ts";

const good: EndpointInput = {
	kind: "webhook",
	name: "Desk",
	target: "https://desk.example/hook",
	secret: "hush",
	language: "en",
};

test.each<[string, Partial<EndpointInput>, object]>([
	["a webhook with a secret", {}, { endpoint: { ...good } }],
	[
		"a WeCom bot has its secret in its address",
		{ kind: "wecom" },
		{ endpoint: { secret: null } },
	],
	[
		"a list of addresses",
		{ kind: "email", target: "a@x.example, b@x.example" },
		{ endpoint: { kind: "email" } },
	],
	[
		"a list with something else in it",
		{ kind: "email", target: "a@x.example, b" },
		{ problem: { code: "bad-addresses", value: "b" } },
	],
	["a kind of its own", { kind: "pager" }, { problem: { code: "bad-kind" } }],
	["no name", { name: " " }, { problem: { code: "bad-name" } }],
	[
		"an address inside",
		{ target: "https://192.168.1.1/x" },
		{ problem: { code: "inside", value: "192.168.1.1" } },
	],
	[
		"plain http",
		{ target: "http://desk.example/key" },
		{ problem: { code: "not-https", value: "" } },
	],
])("%s", (_sentence, change, outcome) => {
	expect(checkEndpoint({ ...good, ...change }, NOTHING_ALLOWED)).toMatchObject(
		outcome,
	);
});
