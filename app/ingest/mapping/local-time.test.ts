import { expect, test } from "vitest";
import { localToInstant } from "./local-time.ts";
import type { Twice } from "./mapping.ts";

const rows: [string, string, Twice, string, string][] = [
	[
		"Shanghai is 8 hours ahead",
		"Asia/Shanghai",
		"refuse",
		"2026-03-08T02:30",
		"2026-03-07T18:30:00.000Z",
	],
	[
		"the hour before the spring change",
		"America/New_York",
		"refuse",
		"2025-03-09T01:59",
		"2025-03-09T06:59:00.000Z",
	],
	[
		"a skipped time never was",
		"America/New_York",
		"earlier",
		"2025-03-09T02:30",
		"skipped",
	],
	[
		"the hour after the spring change",
		"America/New_York",
		"refuse",
		"2025-03-09T03:00",
		"2025-03-09T07:00:00.000Z",
	],
	[
		"an hour shown twice is refused",
		"Europe/London",
		"refuse",
		"2011-10-30T01:30",
		"twice",
	],
	[
		"its earlier pass is summer time",
		"Europe/London",
		"earlier",
		"2011-10-30T01:30",
		"2011-10-30T00:30:00.000Z",
	],
	[
		"its later pass is winter time",
		"Europe/London",
		"later",
		"2011-10-30T01:30",
		"2011-10-30T01:30:00.000Z",
	],
	[
		"the first time shown once again",
		"Europe/London",
		"refuse",
		"2011-10-30T02:00",
		"2011-10-30T02:00:00.000Z",
	],
	[
		"a change of half an hour",
		"Australia/Lord_Howe",
		"refuse",
		"2026-10-04T02:15",
		"skipped",
	],
];

test.each(rows)("%s", (_, zone, twice, local, expected) => {
	const found = localToInstant(zone, twice)(Date.parse(`${local}Z`));
	expect(
		typeof found === "number" ? new Date(found).toISOString() : found,
	).toBe(expected);
});
