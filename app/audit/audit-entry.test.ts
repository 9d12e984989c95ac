import { expect, test } from "vitest";
import { fieldChanges } from "./audit-entry.ts";

test.each([
	["nothing recorded", null, null, []],
	[
		"only what differs, however deep",
		{ version: 1, target: { from: 1, to: 2 }, unit: "percent" },
		{ version: 2, target: { from: 1, to: 3 }, unit: "percent" },
		[
			{ field: "version", before: "1", after: "2" },
			{ field: "target.to", before: "2", after: "3" },
		],
	],
	[
		"all of it where only one side was recorded",
		undefined,
		{ reason: "wrong file", n: 3 },
		[
			{ field: "reason", before: null, after: "wrong file" },
			{ field: "n", before: null, after: "3" },
		],
	],
	[
		"lists as a whole",
		{ roles: [] },
		{ roles: ["lead"] },
		[{ field: "roles", before: "[]", after: '["lead"]' }],
	],
	[
		"null is a value",
		{ expiresAt: null },
		{},
		[{ field: "expiresAt", before: "null", after: null }],
	],
	[
		"what looks like a secret stays hidden",
		null,
		{ secret: "neb_abc", password: "p", secret_hash: "x" },
		[
			{ field: "secret", before: null, after: "…" },
			{ field: "password", before: null, after: "…" },
			{ field: "secret_hash", before: null, after: "…" },
		],
	],
])("%s", (_, before, after, changes) => {
	expect(fieldChanges(before, after)).toEqual(changes);
});
