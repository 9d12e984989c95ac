import { expect, test } from "vitest";
import { datedBy, valueOn } from "./dated-values.ts";

const dated = datedBy(
	[
		{ of: 1, day: "2024-01-01", value: "a" },
		{ of: 2, day: "2024-03-01", value: "z" },
		{ of: 1, day: "2025-02-28", value: "b" },
	],
	(row) => ({ key: row.of, day: row.day, value: row.value }),
);

test.each([
	["before the first day nothing holds", 1, "2023-12-31", undefined],
	["a value holds on its own day", 1, "2024-01-01", "a"],
	["and until the day before the next", 1, "2025-02-27", "a"],
	["the next holds from its day on", 1, "2025-02-28", "b"],
	["the last one holds for ever", 1, "2999-01-01", "b"],
	["others are kept apart", 2, "2025-02-28", "z"],
	["nothing was ever said", 3, "2025-02-28", undefined],
])("%s", (_, of, day, expected) => {
	expect(valueOn(dated.get(of), day)).toBe(expected);
});
