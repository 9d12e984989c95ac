import { expect, test } from "vitest";
import { exactly, rounded } from "./fraction.ts";
import { daysOf, segmentsOf, weightedByDays } from "./segments.ts";

const CARD = { from: "2026-10-01", to: "2026-12-31" };
const cut = (...versions: [number, string][]) =>
	segmentsOf(
		CARD,
		versions.map(([version, from]) => ({ version, from })),
	)
		.map(({ version, from, to }) => `${version} ${from} ${to}`)
		.join("; ");

test.each([
	[
		"one version holds for all days",
		cut([1, "2026-10-01"]),
		"1 2026-10-01 2026-12-31",
	],
	[
		"an amendment holds from its day on",
		cut([1, "2026-10-01"], [2, "2026-11-16"]),
		"1 2026-10-01 2026-11-15; 2 2026-11-16 2026-12-31",
	],
	[
		"of two for one day the later written",
		cut([1, "2026-10-01"], [3, "2026-11-16"], [2, "2026-11-16"]),
		"1 2026-10-01 2026-11-15; 3 2026-11-16 2026-12-31",
	],
	[
		"one from the first day replaces the card",
		cut([1, "2026-10-01"], [2, "2026-10-01"]),
		"2 2026-10-01 2026-12-31",
	],
	[
		"an earlier day written later keeps what follows",
		cut([1, "2026-10-01"], [2, "2026-12-01"], [3, "2026-11-01"]),
		"1 2026-10-01 2026-10-31; 3 2026-11-01 2026-11-30; 2 2026-12-01 2026-12-31",
	],
])("%s", (_, found, expected) => {
	expect(found).toBe(expected);
});

test("stretches weigh by their days, and one without a score leaves its days to the others", () => {
	const weighted = (...parts: [number, string | null][]) => {
		const found = weightedByDays(
			parts.map(([days, score]) => ({
				days,
				score: score === null ? null : exactly(score),
			})),
		);
		return found && rounded(found, 4);
	};
	expect(daysOf(CARD)).toBe(92);
	expect(weighted([46, "80"], [46, "120"])).toBe("100.0000");
	expect(weighted([31, "100"], [61, "50"])).toBe("66.8478");
	expect(weighted([31, "100"], [61, null])).toBe("100.0000");
	expect(weighted([92, null])).toBe(null);
});
