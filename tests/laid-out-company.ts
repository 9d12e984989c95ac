import type { GivenRole } from "../app/identity/role.ts";
import type { Dimension } from "../app/metrics/dimension.ts";
import { orderLines } from "../app/metrics/kinds/order-lines.ts";
import { reviews } from "../app/metrics/kinds/reviews.ts";
import { syncDefinitions } from "../app/metrics/sync-definitions.server.ts";
import { buildFacts, buildSource, type FactRow, foldAll } from "./facts.ts";
import type { TestDatabase } from "./test-database.ts";

/** Shanghai, 18:20. */
export const NOW = new Date("2026-11-10T10:20:00Z");
const DAY = 86_400_000;

export async function buildMember(
	{ db }: TestDatabase,
	dimension: Dimension,
	code: string,
	parent: number | null = null,
): Promise<number> {
	const { id } = await db
		.insertInto("member")
		.values({
			dimension,
			code,
			known: true,
			name_en: `${code} in English`,
			name_zh_hant: null,
			name_zh_hans: null,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	if (parent !== null)
		await db
			.insertInto("member_parent")
			.values({ member_id: id, parent_id: parent, valid_from: "2026-01-01" })
			.execute();
	return id;
}

export async function buildPerson(
	{ db }: TestDatabase,
	name: string,
	lines: readonly number[] = [],
	roles: readonly GivenRole[] = [],
): Promise<number> {
	const { id } = await db
		.insertInto("person")
		.values({ email: `${name}@test.example`, name })
		.returning("id")
		.executeTakeFirstOrThrow();
	for (const line_id of lines)
		await db
			.insertInto("person_line")
			.values({ person_id: id, line_id })
			.execute();
	for (const role of roles)
		await db
			.insertInto("person_role")
			.values({ person_id: id, role })
			.execute();
	return id;
}

/** So many reviews a day over the 56 days up to NOW, so many of them bad before and in the last 28. */
export function reviewsOf(
	scope: Readonly<Record<string, number>>,
	{ daily, before, now }: { daily: number; before: number; now: number },
): FactRow[] {
	return Array.from({ length: 56 }, (_, i) => {
		const bad = i < 28 ? now : before;
		return Array.from({ length: daily }, (_, n) => ({
			at: new Date(NOW.getTime() - (i + 0.5) * DAY).toISOString(),
			written: 1,
			bad: n < bad ? 1 : 0,
			stars: n < bad ? 10_000 : 50_000,
			...scope,
		}));
	}).flat();
}

/** Two lines with products, a third that sold nothing: reviews of the second turned bad, of its first product only. */
export async function buildLaidOutCompany(box: TestDatabase) {
	await syncDefinitions(box.db, NOW);
	const calm = await buildMember(box, "line", "calm");
	const loud = await buildMember(box, "line", "loud");
	const idle = await buildMember(box, "line", "idle");
	const mild = await buildMember(box, "product", "mild", calm);
	const good = await buildMember(box, "product", "good", loud);
	const broken = await buildMember(box, "product", "broken", loud);
	const lot = await buildMember(box, "lot", "lot-7", broken);
	const through = "2026-11-10T09:00:00Z";
	await buildSource(box, "reviews", { through });
	await buildSource(box, "order-lines", { through });
	await buildSource(box, "returns", { through });
	await buildFacts(box, reviews, [
		...reviewsOf(
			{ line_id: calm, product_id: mild },
			{ daily: 10, before: 1, now: 1 },
		),
		...reviewsOf(
			{ line_id: loud, product_id: good },
			{ daily: 10, before: 1, now: 1 },
		),
		...reviewsOf(
			{ line_id: loud, product_id: broken },
			{ daily: 10, before: 1, now: 6 },
		),
	]);
	await foldAll(box, reviews);
	const sold = (
		line_id: number,
		product_id: number,
		revenue: number,
	): FactRow => ({
		at: "2026-11-03T04:00:00Z",
		order_id: `o-${product_id}`,
		quantity: 2,
		revenue,
		cost: 300_000,
		costed_revenue: revenue,
		line_id,
		product_id,
	});
	await buildFacts(box, orderLines, [
		sold(calm, mild, 5_000_000),
		sold(loud, good, 2_000_000),
		sold(0, 0, 10_000),
	]);
	return { calm, loud, idle, mild, good, broken, lot };
}
