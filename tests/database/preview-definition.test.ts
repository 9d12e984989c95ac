import { beforeAll, expect, test } from "vitest";
import type { DefinitionContent } from "../../app/metrics/definition.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { loadDefinitions } from "../../app/metrics/load-definitions.server.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { previewDefinition } from "../../app/metrics/preview-definition.server.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { buildFacts, buildSource } from "../facts.ts";
import { testDatabase } from "../test-database.ts";

const NOW = new Date("2026-11-10T10:20:00Z");
const box = testDatabase();
const [netRevenue] = SHIPPED as [DefinitionContent, ...DefinitionContent[]];

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	await buildSource(box, "order-lines", { through: "2026-11-10T10:00:00Z" });
	await buildFacts(box, orderLines, [
		{ at: "2026-11-05T04:00:00Z", revenue: 70_000, discount: 20_000 },
		{ at: "2026-11-06T04:00:00Z", revenue: 30_000, discount: 40_000 },
	]);
});

test("a preview has the value, sample and days of a definition that is nowhere saved", async () => {
	const { observed } = await previewDefinition(box.db, {
		definition: {
			...netRevenue,
			key: "average-discount",
			formula: {
				kind: "ratio",
				numerator: "order-lines.discount",
				denominator: "order-lines.n",
			},
		},
		now: NOW,
	});
	expect(observed.total).toMatchObject({ value: 3, sample: 2 });
	expect(
		observed.points.map(({ value }) => value).filter((value) => value !== null),
	).toEqual([2, 4]);
	expect(observed.points).toHaveLength(28);
	const all = await loadDefinitions(box.db, "all");
	expect(all.map((each) => each.key)).not.toContain("average-discount");
});

test("a preview of a change leaves the figures under the saved definition as they are", async () => {
	const value = async () => {
		const { observed } = await observe(
			{ db: box.db },
			{ metrics: [netRevenue.key], now: NOW },
		);
		return observed[0]?.total.exact;
	};
	const before = await value();
	const { observed } = await previewDefinition(box.db, {
		definition: {
			...netRevenue,
			formula: { kind: "sum", of: "order-lines.discount" },
		},
		now: NOW,
	});
	expect([observed.total.exact, await value()]).toEqual(["6", before]);
	expect(before).not.toBe("6");
});

test("a broken definition is refused before anything is read", async () => {
	await expect(
		previewDefinition(box.db, {
			definition: { ...netRevenue, unit: "furlongs" },
			now: NOW,
		}),
	).rejects.toMatchObject({
		code: "bad-definition",
		message: expect.stringContaining('unit is "furlongs": allowed are money'),
	});
});
