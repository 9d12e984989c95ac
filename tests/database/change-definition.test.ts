import { beforeAll, expect, test } from "vitest";
import { changeDefinition } from "../../app/metrics/change-definition.server.ts";
import type { DefinitionContent } from "../../app/metrics/definition.ts";
import { readDefinitionHistory } from "../../app/metrics/definition-history.server.ts";
import { readDefinitionPreview } from "../../app/metrics/definition-preview.server.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { readMetricDependents } from "../../app/metrics/metric-dependents.server.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { buildFacts, buildSource } from "../facts.ts";
import { testDatabase } from "../test-database.ts";

const NOW = new Date("2026-11-10T10:20:00Z");
const box = testDatabase();
const [netRevenue] = SHIPPED as [DefinitionContent, ...DefinitionContent[]];
const { key } = netRevenue;

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	await buildSource(box, "order-lines", { through: "2026-11-10T10:00:00Z" });
	await buildFacts(box, orderLines, [
		{ at: "2026-09-05T04:00:00Z", revenue: 50_000, discount: 10_000 },
		{ at: "2026-10-05T04:00:00Z", revenue: 90_000, discount: 20_000 },
		{ at: "2026-11-06T04:00:00Z", revenue: 30_000, discount: 40_000 },
	]);
});

const asDiscount: DefinitionContent = {
	...netRevenue,
	formula: { kind: "sum", of: "order-lines.discount" },
};

test("a change is previewed month by month beside the saved definition, with where they differ most", async () => {
	const { before, after, largest } = await readDefinitionPreview(box.db, {
		definition: asDiscount,
		changes: true,
		now: NOW,
	});
	expect(after.points).toHaveLength(12);
	expect([after.points[0]?.from, after.points.at(-1)?.from]).toEqual([
		"2025-12-01",
		"2026-11-01",
	]);
	expect(before?.points.slice(-3).map(({ value }) => value)).toEqual([5, 9, 3]);
	expect(after.points.slice(-3).map(({ value }) => value)).toEqual([1, 2, 4]);
	expect(largest).toEqual({ at: 10, difference: -7 });
});

test("a new metric has nothing beside it, and what has another unit is not held against it", async () => {
	const preview = (definition: DefinitionContent, changes: boolean) =>
		readDefinitionPreview(box.db, { definition, changes, now: NOW });
	const fresh = await preview({ ...asDiscount, key: "discount" }, false);
	expect([fresh.before, fresh.largest]).toEqual([null, null]);
	const other = await preview({ ...asDiscount, unit: "count" }, true);
	expect(other.before?.metric.unit).toBe("money");
	expect(other.largest).toBeNull();
});

test("versions tell who made them and why", async () => {
	await changeDefinition(box.db, {
		definition: asDiscount,
		basedOn: 1,
		reason: "The board asked for discounts",
		by: { personId: null, name: "Lin Mei" },
		now: NOW,
	});
	expect(await readDefinitionHistory(box.db, key)).toEqual([
		{
			version: 2,
			since: NOW.toISOString(),
			by: "Lin Mei",
			reason: "The board asked for discounts",
		},
		{ version: 1, since: NOW.toISOString(), by: null, reason: null },
	]);
});

test("what depends on a metric are rules in force as they stand, boards that are there, and people", async () => {
	const { id: person } = await box.db
		.insertInto("person")
		.values({ email: "lin@nebula.example", name: "Lin" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const board = (title: string, metric: string, deleted: boolean) =>
		box.db
			.insertInto("board")
			.values({
				title,
				owner_id: person,
				tiles: JSON.stringify([
					{ id: 1, form: "note", width: 1, text: key },
					{ id: 2, form: "number", width: 1, metric, scope: "", period: "" },
				]),
				created_at: NOW,
				changed_at: NOW,
				changed_by: person,
				deleted_at: deleted ? NOW : null,
			})
			.execute();
	await board("Sales", key, false);
	await board("Another", "nps", false);
	await board("Gone", key, true);
	const rule = async (name: string, metrics: string[], deleted: boolean) => {
		const { id } = await box.db
			.insertInto("alert_rule")
			.values({
				version: metrics.length,
				created_at: NOW,
				created_by: person,
				deleted_at: deleted ? NOW : null,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await box.db
			.insertInto("alert_rule_version")
			.values(
				metrics.map((metric, i) => ({
					rule_id: id,
					version: i + 1,
					content: JSON.stringify({ name, metric }),
					made_at: NOW,
					made_by: person,
				})),
			)
			.execute();
	};
	await rule("Watches it", [key], false);
	await rule("Watched it once", [key, "nps"], false);
	await rule("Deleted", [key], true);
	for (const scope of ["", "line:1"])
		await box.db
			.insertInto("followed_metric")
			.values({ person_id: person, metric_key: key, scope, followed_at: NOW })
			.execute();
	const found = await readMetricDependents(box.db, key);
	expect(found.rules.map(({ name }) => name)).toEqual(["Watches it"]);
	expect(found.boards.map(({ name }) => name)).toEqual(["Sales"]);
	expect(found.followers).toBe(1);
});
