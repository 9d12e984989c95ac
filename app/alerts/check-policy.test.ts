import { expect, test } from "vitest";
import { checkPolicy, type PolicyContent } from "./check-policy.ts";

const policy: PolicyContent = {
	name: "Audio",
	steps: [{ afterSeconds: 900, receivers: [{ kind: "rule-team" }] }],
};

test.each<[string, Partial<PolicyContent>, unknown[]]>([
	["a whole one", {}, []],
	[
		"no name",
		{ name: " " },
		[{ code: "name", field: "name", value: " ", allowed: [1, 80] }],
	],
	[
		"a name that is a story",
		{ name: "a".repeat(81) },
		[expect.objectContaining({ code: "name", allowed: [1, 80] })],
	],
	[
		"what is wrong with its steps stands beside it",
		{ name: "", steps: [] },
		[
			expect.objectContaining({ field: "name" }),
			expect.objectContaining({ code: "steps-count", field: "steps" }),
		],
	],
])("%s", (_, change, problems) => {
	expect(checkPolicy({ ...policy, ...change })).toEqual(problems);
});
