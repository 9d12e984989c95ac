import { beforeAll, expect, test } from "vitest";
import { readCompanyPage } from "../../app/home/company-page.server.ts";
import { readTableLook } from "../../app/home/company-question.ts";
import { readMemberPage } from "../../app/home/member-page.server.ts";
import type { SplitTable } from "../../app/home/split-table.server.ts";
import { figureKey } from "../../app/metrics/figure.ts";
import { orderLines } from "../../app/metrics/kinds/order-lines.ts";
import { readFigures } from "../../app/metrics/read-figures.server.ts";
import { buildFacts, type FactRow } from "../facts.ts";
import { buildLaidOutCompany, buildMember, NOW } from "../laid-out-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let ids: Awaited<ReturnType<typeof buildLaidOutCompany>>;
beforeAll(async () => {
	ids = await buildLaidOutCompany(box);
});

const READER = {
	look: readTableLook(new URLSearchParams()),
	language: "en",
	locale: "en-IE",
	now: NOW,
} as const;

const cell = (table: SplitTable, id: number, metric: string) =>
	table.members.find(({ member }) => member.id === id)?.readings[
		table.metrics.findIndex(({ key }) => key === metric)
	];

test("every line that something was counted for has a row, what named no line too, one of which nothing is known has none", async () => {
	const table = await readCompanyPage(box, { ...READER, by: "line" });
	expect(table.members.map(({ member }) => member.code).sort()).toEqual([
		"calm",
		"loud",
		null,
	]);
	expect(cell(table, ids.calm, "net-revenue")?.current.value).toBe(500);
	expect(cell(table, ids.loud, "bad-review-rate")).toMatchObject({
		current: { value: 35, sample: 560 },
		previous: { value: 10, sample: 560 },
	});
});

test("a cell is the very figure that its key names, silence and zero told apart", async () => {
	const table = await readCompanyPage(box, { ...READER, by: "product" });
	const questions = table.members.flatMap(({ member }) =>
		table.metrics.map(({ key }) => ({
			metric: key,
			scope: { product: member.id },
			period: null,
		})),
	);
	const figures = await readFigures(box, { figures: questions, now: NOW });
	expect(questions.length).toBeGreaterThan(30);
	for (const question of questions)
		expect(
			cell(table, question.scope.product, question.metric),
			figureKey(question),
		).toEqual(figures.get(figureKey(question)));
	// Sold nothing, and its source has sent all: that is 0, not a gap.
	expect(cell(table, ids.broken, "units-sold")?.current).toMatchObject({
		value: 0,
		state: "ok",
	});
});

test("metrics whose facts don't carry the dimension have no column", async () => {
	const keys = async (by: "line" | "channel") =>
		(await readCompanyPage(box, { ...READER, by })).metrics.map(
			({ key }) => key,
		);
	expect(await keys("line")).not.toContain("conversion");
	expect(await keys("channel")).toContain("conversion");
	expect(await keys("channel")).not.toContain("inventory-turnover-days");
});

test("a line's page has its key metrics with their days, and its products below, also one that sold nothing", async () => {
	const page = await readMemberPage(box, {
		dimension: "line",
		id: ids.loud,
		...READER,
	});
	const tile = page?.tiles.find(
		({ metric }) => metric.key === "bad-review-rate",
	);
	expect(tile?.current.value).toBe(35);
	expect(tile?.points).toHaveLength(60);
	const below = page?.below as SplitTable;
	expect(below.members.map(({ member }) => member.code).sort()).toEqual([
		"broken",
		"good",
	]);
	expect(cell(below, ids.broken, "bad-review-rate")?.current.value).toBe(60);
	expect(below.total[0]?.current.value).toBe(200);
});

test("a lot stands below its product and that one's line, and is not taken apart", async () => {
	const page = await readMemberPage(box, {
		dimension: "lot",
		id: ids.lot,
		...READER,
	});
	expect(page?.member.parents.map(({ code }) => code)).toEqual([
		"broken",
		"loud",
	]);
	expect(page?.below).toBeNull();
});

test("there is no page of a number that is none of ours, or of another dimension", async () => {
	const ask = (dimension: "line" | "product", id: number) =>
		readMemberPage(box, { dimension, id, ...READER });
	expect(await ask("line", 999_999)).toBeNull();
	expect(await ask("product", ids.loud)).toBeNull();
});

test("what no fact named has a page of its own", async () => {
	const page = await readMemberPage(box, {
		dimension: "line",
		id: 0,
		...READER,
	});
	expect(page?.tiles[0]?.current.value).toBe(1);
});

test("of more members than a page holds, the order is that of all of them", async () => {
	const sold: FactRow[] = [];
	for (let i = 1; i <= 55; i++) {
		const store_id = await buildMember(box, "store", `store-${i}`);
		sold.push({
			at: "2026-11-05T04:00:00Z",
			order_id: `s-${i}`,
			quantity: i,
			revenue: 10_000 * i,
			store_id,
		});
	}
	await buildFacts(box, orderLines, sold);
	const pageOf = (search: string) =>
		readCompanyPage(box, {
			...READER,
			by: "store",
			look: readTableLook(new URLSearchParams(search)),
		});
	const codes = ({ members }: SplitTable) =>
		members.map(({ member }) => member.code);
	const first = await pageOf("");
	expect([first.pages, first.members.length]).toEqual([2, 50]);
	expect(codes(first).slice(0, 2)).toEqual(["store-55", "store-54"]);
	expect(first.members[0]?.readings[1]?.current.value).toBe(55);
	// The facts that named no store stand last, whatever they are worth.
	expect(codes(await pageOf("page=2"))).toEqual([
		...[5, 4, 3, 2, 1].map((i) => `store-${i}`),
		null,
	]);
	expect(codes(await pageOf("sort=units-sold&order=up"))[0]).toBe("store-1");
	expect(codes(await pageOf("sort=name")).slice(8, 10)).toEqual([
		"store-9",
		"store-10",
	]);
});
