import { expect, test } from "vitest";
import { localToInstant } from "../../ingest/mapping/local-time.ts";
import { readTermsForm } from "./terms-form.ts";

const read = (values: Record<string, string>, zone = "Asia/Shanghai") => {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return readTermsForm(form, localToInstant(zone, "earlier"));
};

test.each([
	[
		"a promise in hours, and a rule in days",
		{ promise: "2", "promise-unit": "hours", after: "1", "after-unit": "days" },
		{ promiseMinutes: 120, completeAfterMinutes: 1440 },
	],
	[
		"nothing typed takes both back",
		{ promise: "", after: " " },
		{ promiseMinutes: null, completeAfterMinutes: null },
	],
	[
		"a number with a sign is quoted",
		{ promise: "-2", "promise-unit": "hours" },
		{ problem: "bad-minutes", value: "-2 hours" },
	],
	[
		"an unknown unit is quoted",
		{ promise: "2", "promise-unit": "moons" },
		{ problem: "bad-minutes", value: "2 moons" },
	],
	[
		"a time by the company's clock",
		{ intent: "complete", through: "2026-11-22T18:00" },
		{ completeThrough: "2026-11-22T10:00:00.000Z" },
	],
	[
		"no time at all is quoted",
		{ intent: "complete", through: "tonight" },
		{ problem: "bad-instant", value: "tonight" },
	],
	["taken back", { intent: "take-back" }, { completeThrough: null }],
	["retired", { intent: "retire" }, { retired: true }],
	["awaited again", { intent: "await" }, { retired: false }],
])("%s", (_, values, expected) => {
	expect(read(values as unknown as Record<string, string>)).toEqual(expected);
});

test("an hour that the clocks skipped is no time", () => {
	expect(
		read({ intent: "complete", through: "2026-03-29T02:30" }, "Europe/Berlin"),
	).toEqual({ problem: "bad-instant", value: "2026-03-29T02:30" });
});
