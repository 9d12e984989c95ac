import type { RuleContent } from "../app/alerts/rule.ts";
import type { Dimension } from "../app/metrics/dimension.ts";
import type { Db } from "../db/client.ts";

/** A company's members: so many of each dimension, products in lines and stores in regions. */
const MEMBERS = {
	line: 12,
	product: 300,
	region: 30,
	store: 60,
	channel: 5,
} as const;
const PREFIX = {
	line: "L",
	product: "P",
	region: "R",
	store: "S",
	channel: "CH",
} as const;

export type Members = Readonly<
	Record<keyof typeof MEMBERS, readonly number[]>
> & { readonly canaries: readonly number[] };

/** Products that only a measurement ever names: a review of one makes exactly one rule fire. */
export const canaryCode = (n: number) => `CANARY-${n}`;

export async function nameMembers(db: Db, canaries: number): Promise<Members> {
	const name = async (dimension: Dimension, codes: readonly string[]) => {
		const rows = await db
			.insertInto("member")
			.values(codes.map((code) => ({ dimension, code, known: true })))
			.returning(["id", "code"])
			.execute();
		const ids = new Map(rows.map(({ id, code }) => [code, id]));
		return codes.map((code) => ids.get(code) as number);
	};
	const found: Record<string, number[]> = {};
	for (const [dimension, count] of Object.entries(MEMBERS))
		found[dimension] = await name(
			dimension as Dimension,
			Array.from(
				{ length: count },
				(_, i) => `${PREFIX[dimension as keyof typeof PREFIX]}${i}`,
			),
		);
	const members = {
		...(found as unknown as Omit<Members, "canaries">),
		canaries: await name(
			"product",
			Array.from({ length: canaries }, (_, n) => canaryCode(n)),
		),
	};
	await db
		.insertInto("member_parent")
		.values([
			...[...members.product, ...members.canaries].map((id, i) => ({
				member_id: id,
				parent_id: members.line[i % MEMBERS.line] as number,
				valid_from: "2020-01-01",
			})),
			...members.store.map((id, i) => ({
				member_id: id,
				parent_id: members.region[i % MEMBERS.region] as number,
				valid_from: "2020-01-01",
			})),
		])
		.execute();
	return members;
}

const WINDOWS = [
	"15-minutes",
	"1-hour",
	"24-hours",
	"7-days",
	"28-days",
] as const;

/** Of four kinds of facts; thresholds that nothing ordinary reaches. */
const WATCHED = [
	["bad-review-rate", 60],
	["mean-rating", 6],
	["top-review-share", 101],
	["written-reviews", 1e9],
	["net-revenue", 1e12],
	["units-sold", 1e9],
	["average-selling-price", 1e9],
	["gross-margin", 101],
	["discount-rate", 101],
	["return-rate", 101],
	["refunds", 1e12],
	["units-returned", 1e9],
	["nps", 101],
	["detractor-share", 101],
	["nps-answers", 1e9],
] as const;

const rule = (
	ownerId: number,
	n: number,
	overrides: Partial<RuleContent>,
): RuleContent => {
	const [metric, raise] = WATCHED[n % WATCHED.length] as (typeof WATCHED)[0];
	return {
		name: `Rule ${n}`,
		metric,
		scope: {},
		by: null,
		window: WINDOWS[n % WINDOWS.length] as RuleContent["window"],
		condition: { kind: "value", side: "above", evidence: "value" },
		warning: null,
		critical: {
			raise,
			clear: raise,
			forSeconds: 0,
			keepFiringSeconds: 0,
			minimumSample: 0,
		},
		noDataSeconds: null,
		ownerId,
		teamId: null,
		labels: [],
		notes: "",
		link: null,
		repeatSeconds: null,
		escalationPolicyId: null,
		enabled: true,
		...overrides,
	};
};

/** Some 2,000 rules with some 20,000 instances: for the company, for one line or product, and for each line, region, store and product. */
export function someRules(
	ownerId: number,
	members: Members,
	share: number,
): { rules: RuleContent[]; instances: number } {
	const shapes: readonly [
		number,
		(i: number) => Partial<RuleContent>,
		number,
	][] = [
		[400, () => ({}), 1],
		[600, (i) => ({ scope: { line: members.line[i % 12] as number } }), 1],
		[
			600,
			(i) => ({ scope: { product: members.product[i % 300] as number } }),
			1,
		],
		[200, () => ({ by: "line" }), 12],
		[100, () => ({ by: "region" }), 30],
		[60, () => ({ by: "store" }), 60],
		[30, () => ({ by: "product" }), 300],
	];
	const rules: RuleContent[] = [];
	let instances = 0;
	for (const [count, shape, each] of shapes)
		for (let i = 0; i < count * share; i++) {
			rules.push(rule(ownerId, rules.length, shape(i)));
			instances += each;
		}
	return { rules, instances };
}

/** One for each canary: any review of it in the last day. */
export const canaryRules = (
	ownerId: number,
	{ canaries }: Members,
): RuleContent[] =>
	canaries.map((product, n) =>
		rule(ownerId, n, {
			name: canaryCode(n),
			metric: "written-reviews",
			scope: { product },
			window: "24-hours",
			critical: {
				raise: 0,
				clear: 0,
				forSeconds: 0,
				keepFiringSeconds: 0,
				minimumSample: 0,
			},
		}),
	);

export async function insertRules(
	db: Db,
	ownerId: number,
	rules: readonly RuleContent[],
	now: Date,
): Promise<void> {
	for (let at = 0; at < rules.length; at += 500) {
		const some = rules.slice(at, at + 500);
		const rows = await db
			.insertInto("alert_rule")
			.values(
				some.map(() => ({ version: 1, created_at: now, created_by: ownerId })),
			)
			.returning("id")
			.execute();
		await db
			.insertInto("alert_rule_version")
			.values(
				some.map((content, i) => ({
					rule_id: rows[i]?.id as number,
					version: 1,
					content: JSON.stringify(content),
					made_at: now,
					made_by: ownerId,
				})),
			)
			.execute();
	}
}
