import { expect, test } from "vitest";
import {
	BEGINNING,
	type DatedRow,
	planDated,
	type Statement,
} from "./plan-dated.ts";

const today = "2026-11-22";
const row = (from: string, value: string): DatedRow<string> => ({
	from,
	value,
});
const say = (value: string, from?: string): Statement<string> => ({
	from,
	value,
});

test.each<
	[string, DatedRow<string>[], Statement<string>[], DatedRow<string>[]]
>([
	[
		"the first word holds since ever",
		[],
		[say("tea")],
		[row(BEGINNING, "tea")],
	],
	[
		"unless it names its day",
		[],
		[say("tea", "2025-01-01")],
		[row("2025-01-01", "tea")],
	],
	["the same again changes nothing", [row(BEGINNING, "tea")], [say("tea")], []],
	[
		"another value holds from today",
		[row(BEGINNING, "tea")],
		[say("coffee")],
		[row(today, "coffee")],
	],
	[
		"or from its day",
		[row(BEGINNING, "tea")],
		[say("coffee", "2026-01-01")],
		[row("2026-01-01", "coffee")],
	],
	[
		"tomorrow the same file says nothing new",
		[row(BEGINNING, "tea"), row("2026-11-21", "coffee")],
		[say("coffee")],
		[],
	],
	[
		"a day that was stated before is corrected",
		[row("2026-01-01", "tea")],
		[say("coffee", "2026-01-01")],
		[row("2026-01-01", "coffee")],
	],
	[
		"an earlier day does not touch the later one",
		[row("2026-01-01", "tea")],
		[say("coffee", "2025-01-01")],
		[row("2025-01-01", "coffee")],
	],
	[
		"a history is taken in any order",
		[],
		[say("coffee", "2026-01-01"), say("tea", "2025-01-01")],
		[row("2025-01-01", "tea"), row("2026-01-01", "coffee")],
	],
	[
		"what holds on its day anyway is not written",
		[row("2025-01-01", "tea")],
		[say("tea", "2026-01-01")],
		[],
	],
	[
		"there and back again is three rows",
		[row("2025-01-01", "tea")],
		[say("coffee", "2025-02-01"), say("tea", "2025-03-01")],
		[row("2025-02-01", "coffee"), row("2025-03-01", "tea")],
	],
	[
		"a planned change stays planned",
		[row("2025-01-01", "tea"), row("2027-01-01", "coffee")],
		[say("tea")],
		[],
	],
])("%s", (_, existing, statements, expected) => {
	const writes = planDated(existing, statements, today);
	expect(writes).toEqual(expected);
	const after = new Map(
		[...existing, ...writes].map((one) => [one.from, one.value]),
	);
	const rows = [...after].map(([from, value]) => row(from, value));
	expect(planDated(rows, statements, today)).toEqual([]);
});

test("saying 'none' about what nobody said anything about changes nothing", () => {
	expect(
		planDated<string | null>([], [{ from: undefined, value: null }], today, {
			none: null,
		}),
	).toEqual([]);
});
