import { beforeAll, expect, test } from "vitest";
import { changeDefinition } from "../../app/metrics/change-definition.server.ts";
import type { DefinitionContent } from "../../app/metrics/definition.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { loadDefinitions } from "../../app/metrics/load-definitions.server.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { buildFacts, buildSource } from "../facts.ts";
import { testDatabase } from "../test-database.ts";

const NOW = new Date("2026-11-10T10:20:00Z");
const box = testDatabase();
const [netRevenue, ...others] = SHIPPED as [
	DefinitionContent,
	...DefinitionContent[],
];
const key = netRevenue.key;
const LIN_MEI = { personId: null, name: "Lin Mei" };

beforeAll(() => syncDefinitions(box.db, NOW));

test("every shipped definition is there at version 1, and syncing again changes nothing", async () => {
	const all = await loadDefinitions(box.db, "all");
	expect(new Set(all.map((each) => each.key))).toEqual(
		new Set(SHIPPED.map((each) => each.key)),
	);
	expect(
		all.every(({ version, origin }) => version === 1 && origin === "shipped"),
	).toBe(true);
	expect(await syncDefinitions(box.db, NOW)).toEqual({
		added: [],
		changed: [],
		kept: [],
	});
});

test("two processes that start at once make one version", async () => {
	const changed = SHIPPED.map((each) =>
		each.key === "refunds" ? { ...each, minimumSample: 3 } : each,
	);
	const answers = await Promise.all([
		syncDefinitions(box.db, NOW, changed),
		syncDefinitions(box.db, NOW, changed),
	]);
	expect(answers.flatMap((answer) => answer.changed)).toEqual(["refunds"]);
	const [refunds] = await loadDefinitions(box.db, ["refunds"]);
	expect(refunds).toMatchObject({
		version: 2,
		minimumSample: 3,
		origin: "shipped",
	});
});

test("a changed definition is a new version, and old values stay readable under the old one", async () => {
	await buildSource(box, "order-lines", { through: "2026-11-10T10:00:00Z" });
	await buildFacts(box, orderLines, [
		{ at: "2026-10-05T04:00:00Z", revenue: 70_000, discount: 20_000 },
	]);
	const definition = {
		...netRevenue,
		formula: {
			kind: "sum",
			of: ["order-lines.revenue", "order-lines.discount"],
		},
	};
	expect(
		await changeDefinition(box.db, {
			definition,
			basedOn: 1,
			by: LIN_MEI,
			now: NOW,
		}),
	).toEqual({ key, version: 2, isNew: true });
	const trail = await box.db.selectFrom("audit").selectAll().execute();
	expect(trail).toMatchObject([
		{
			actor: "Lin Mei",
			action: "metric.changed",
			object_id: key,
			before: { version: 1, formula: netRevenue.formula },
			after: { version: 2, formula: definition.formula },
		},
	]);
	const value = async (version: number | null) => {
		const { observed } = await observe(
			{ db: box.db },
			{ metrics: [key], period: parsePeriod("2026-10"), version, now: NOW },
		);
		return [observed[0]?.metric.version, observed[0]?.total.exact];
	};
	expect(await value(null)).toEqual([2, "9"]);
	expect(await value(1)).toEqual([1, "7"]);
	await expect(value(3)).rejects.toMatchObject({
		code: "unknown-version",
		message: "metric 'net-revenue' has no version 3",
	});
});

test("an upgrade leaves a company's own definition alone and says so", async () => {
	const answer = await syncDefinitions(box.db, NOW, [
		{ ...netRevenue, windowDays: 7 },
		...others.filter((each) => each.key !== "refunds"),
	]);
	expect(answer).toEqual({ added: [], changed: [], kept: [key] });
	expect((await loadDefinitions(box.db, [key]))[0]).toMatchObject({
		version: 2,
		origin: "company",
		windowDays: 28,
	});
});

test("the same content again is no new version", async () => {
	const [current] = await loadDefinitions(box.db, [key]);
	const { version, origin, since, ...definition } = current as NonNullable<
		typeof current
	>;
	expect(
		await changeDefinition(box.db, {
			definition,
			basedOn: version,
			by: LIN_MEI,
			now: NOW,
		}),
	).toEqual({ key, version: 2, isNew: false });
	expect([origin, since]).toEqual(["company", NOW.toISOString()]);
});

test("a change to a version that is no longer current is refused", async () => {
	await expect(
		changeDefinition(box.db, {
			definition: netRevenue,
			basedOn: 1,
			by: LIN_MEI,
			now: NOW,
		}),
	).rejects.toMatchObject({
		code: "changed-meanwhile",
		message: expect.stringContaining("is at version 2"),
	});
});

test("a company's new metric is observed like any other", async () => {
	const definition: DefinitionContent = {
		...netRevenue,
		key: "average-discount",
		unit: "money",
		formula: {
			kind: "ratio",
			numerator: "order-lines.discount",
			denominator: "order-lines.n",
		},
	};
	await changeDefinition(box.db, {
		definition,
		basedOn: 0,
		by: LIN_MEI,
		now: NOW,
	});
	const { observed } = await observe(
		{ db: box.db },
		{ metrics: ["average-discount"], period: parsePeriod("2026-10"), now: NOW },
	);
	expect(observed[0]?.total.value).toBe(2);
});

test("a broken definition never reaches the table", async () => {
	await expect(
		changeDefinition(box.db, {
			definition: {
				...netRevenue,
				formula: { kind: "sum", of: "orders.revenue" },
			},
			basedOn: 2,
			by: LIN_MEI,
			now: NOW,
		}),
	).rejects.toMatchObject({ code: "bad-definition" });
	expect((await loadDefinitions(box.db, [key]))[0]?.version).toBe(2);
});

test("an unknown metric is refused by name", async () => {
	await expect(
		observe({ db: box.db }, { metrics: ["happiness"], now: NOW }),
	).rejects.toMatchObject({
		code: "unknown-metric",
		message: expect.stringContaining("'happiness'"),
	});
});
