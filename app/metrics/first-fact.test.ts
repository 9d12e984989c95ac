import { expect, test } from "vitest";
import { beginsWithin } from "./first-fact.ts";

const begin = (days: Record<string, string | null>) =>
	new Map(Object.entries(days).map(([kind, since]) => [kind, { since }]));
const orders = { kinds: ["order-lines"], window: null };
const rate = { kinds: ["complaint-events", "order-lines"], window: null };
const repeat = { kinds: ["order-lines"], window: 365 };
const may12 = begin({ "order-lines": "2025-05-12" });

test.each<
	[
		string,
		{ kinds: string[]; window: number | null },
		Map<string, { since: string | null }>,
		string,
		string,
		string | null,
	]
>([
	[
		"a span that begins with the first fact is covered whole",
		orders,
		may12,
		"2025-05-12",
		"2025-05-20",
		null,
	],
	[
		"a span that begins a day earlier is not",
		orders,
		may12,
		"2025-05-11",
		"2025-05-20",
		"2025-05-12",
	],
	[
		"a span wholly before the first fact is not either",
		orders,
		may12,
		"2025-05-01",
		"2025-05-11",
		"2025-05-12",
	],
	[
		"of several kinds the one that began last decides",
		rate,
		begin({ "order-lines": "2025-05-12", "complaint-events": "2025-08-01" }),
		"2025-07-31",
		"2025-08-31",
		"2025-08-01",
	],
	[
		"a kind without a fact leaves it to the others",
		rate,
		begin({ "order-lines": "2025-05-12", "complaint-events": null }),
		"2025-05-12",
		"2025-05-31",
		null,
	],
	[
		"where no first fact is known nothing is said",
		orders,
		begin({ "order-lines": null }),
		"1999-01-01",
		"1999-12-31",
		null,
	],
	[
		"a repeat share looks back its whole window from the span's end, 365 days counting the last",
		repeat,
		may12,
		"2026-05-11",
		"2026-05-11",
		null,
	],
	[
		"so that a day of it a day earlier reaches before the first fact",
		repeat,
		may12,
		"2026-05-10",
		"2026-05-10",
		"2025-05-12",
	],
	[
		"a span longer than that window counts from its own start",
		repeat,
		may12,
		"2025-05-01",
		"2026-11-01",
		"2025-05-12",
	],
])("%s", (_, needs, freshness, from, to, expected) => {
	expect(beginsWithin(needs, freshness, { from, to })).toBe(expected);
});
