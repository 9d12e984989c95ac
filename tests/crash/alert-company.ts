import { createRule } from "../../app/alerts/create-rule.server.ts";
import type { LevelRule, RuleContent } from "../../app/alerts/rule.ts";
import type { Dimension } from "../../app/metrics/dimension.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import type { Db } from "../../db/client.ts";
import { buildLevel, buildRuleContent } from "../alert-fixture.ts";
import { buildToken } from "../ingest-server.ts";
import { buildEndpoint, buildPerson } from "../notify-fixture.ts";
import { PRODUCTS, SLOW } from "./alert-script.ts";

const LINES = ["l-1", "l-2", "l-3"];
const DAY = 86_400_000;

export interface AlertCompany {
	readonly token: string;
	readonly ownerId: number;
}

type Draft = Partial<RuleContent> & Pick<RuleContent, "name" | "metric">;

const units = (name: string, change: Partial<RuleContent>): Draft => ({
	name: `units ${name}`,
	metric: "units-sold",
	...change,
});
const badRate = (
	name: string,
	evidence: "value" | "interval",
	change: Partial<RuleContent>,
): Draft => ({
	name: `bad rate ${name}`,
	metric: "bad-review-rate",
	condition: { kind: "value", side: "above", evidence },
	...change,
});
const levels = (
	warning: number | null,
	critical: number | null,
	change: Partial<LevelRule> = {},
) => ({
	warning: warning === null ? null : buildLevel(warning, change),
	critical: critical === null ? null : buildLevel(critical, change),
});

/**
 * Forty rules around what alert-script.ts makes of each product: 4, 20 or 80 units, 1, 16 or 36 of 40 reviews bad. A rule for more than a product
 * has one level, so that what it is told as does not depend on how many batches one evaluation sees.
 */
function drafts(
	memberId: (dimension: Dimension, code: string) => number,
): Draft[] {
	const byProduct = { by: "product" } as const;
	return [
		...[6, 10, 14].map((raise) =>
			units(`by product ${raise}`, {
				...byProduct,
				...levels(raise, raise * 5),
			}),
		),
		...[8, 12, 16].map((raise) =>
			units(`by product ${raise}, 28 days`, {
				...byProduct,
				window: "28-days",
				...levels(raise, raise * 4),
			}),
		),
		...[1000, 4000].map(
			(raise): Draft => ({
				name: `revenue by product ${raise}`,
				metric: "net-revenue",
				...byProduct,
				...levels(raise, raise * 1.5),
			}),
		),
		...PRODUCTS.map((code, n) =>
			badRate(code, "interval", {
				scope: { product: memberId("product", code) },
				window: n % 2 === 0 ? "28-days" : "7-days",
				...levels(20, 60),
			}),
		),
		badRate("by product, warning", "value", {
			...byProduct,
			...levels(30, null),
		}),
		badRate("by product, critical", "value", {
			...byProduct,
			...levels(null, 50),
		}),
		...[1, 2].map((seconds) =>
			units(`slowly, ${seconds} s`, {
				scope: { product: memberId("product", SLOW) },
				...levels(null, 10, {
					forSeconds: 1,
					keepFiringSeconds: seconds - 1,
				}),
			}),
		),
		...[40, 90, 150].map((raise) =>
			units(`by line ${raise}`, { by: "line", ...levels(null, raise) }),
		),
		...[60, 90, 120, 180, 240, 320, 420].map((raise) =>
			units(`company ${raise}`, levels(null, raise)),
		),
		...[8000, 16_000, 30_000].map(
			(raise): Draft => ({
				name: `revenue ${raise}`,
				metric: "net-revenue",
				window: "28-days",
				...levels(raise, null),
			}),
		),
		...[12, 30].map((raise) =>
			badRate(`company ${raise}`, "interval", levels(null, raise)),
		),
	];
}

/** A company with products in lines, a receiver that is told of everything as the rules' owner is, and its rules. */
export async function buildAlertCompany(
	db: Db,
	receiverUrl: string,
	now: Date,
): Promise<AlertCompany> {
	await syncDefinitions(db, new Date(now.getTime() - 400 * DAY));
	const members = await db
		.insertInto("member")
		.values([
			...LINES.map((code) => ({
				dimension: "line" as const,
				code,
				known: true,
			})),
			...[...PRODUCTS, SLOW].map((code) => ({
				dimension: "product" as const,
				code,
				known: true,
			})),
		])
		.returning(["id", "dimension", "code"])
		.execute();
	const memberId = (dimension: Dimension, code: string) => {
		const found = members.find(
			(one) => one.dimension === dimension && one.code === code,
		);
		if (!found) throw new Error(`no ${dimension} '${code}'`);
		return found.id;
	};
	await db
		.insertInto("member_parent")
		.values(
			PRODUCTS.map((code, n) => ({
				member_id: memberId("product", code),
				parent_id: memberId("line", LINES[n % LINES.length] as string),
				valid_from: "2020-01-01",
			})),
		)
		.execute();
	const ownerId = await buildPerson(db, { name: "Owner" });
	const endpointId = await buildEndpoint(db, "webhook", receiverUrl, "secret");
	await db
		.insertInto("alert_route")
		.values({
			position: 1,
			content: JSON.stringify({
				matcher: null,
				receivers: [{ kind: "endpoint", endpointId }, { kind: "owner" }],
				goOn: false,
			}),
		})
		.execute();
	for (const draft of drafts(memberId))
		await createRule(
			db,
			{
				content: buildRuleContent(ownerId, draft),
				by: { personId: ownerId, name: "Owner" },
			},
			now,
		);
	return { token: await buildToken(db), ownerId };
}
