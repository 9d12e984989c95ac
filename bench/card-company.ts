import type { CardContent, CardLine } from "../app/scorecards/card.ts";
import { USUAL_BONUS } from "../app/scorecards/templates.ts";
import type { Db } from "../db/client.ts";

export const CARDS = 300;

/** Of every formula that there is: sums, ratios, shares, levels, turnover, what is told apart, who came back. */
const METRICS: readonly (readonly [
	metric: string,
	...points: readonly [string, string, string],
])[] = [
	["nps", "10", "20", "60"],
	["bad-review-rate", "9", "7", "4"],
	["complaints-per-thousand-lines", "90", "60", "20"],
	["closed-in-time", "30", "50", "90"],
	["revenue-after-refunds", "1000", "100000", "90000000"],
	["gross-margin", "20", "50", "70"],
	["return-rate", "9", "5", "2"],
	["average-order-value", "500", "2500", "9000"],
	["repurchase-rate-90", "5", "20", "60"],
	["stock-out-rate", "9", "5", "1"],
	["inventory-turnover-days", "90", "40", "10"],
	["units-sold", "100", "5000", "90000"],
];
export const LINES = METRICS.length;

/** Cards of the whole company, of lines, regions and stores, in turn. */
function scopeOf(at: number): string {
	const turn = Math.floor(at / 4);
	return (
		[
			"",
			`line:${1 + (turn % 12)}`,
			`region:${1000 + (turn % 30)}`,
			`store:${1200 + (turn % 60)}`,
		][at % 4] ?? ""
	);
}

function contentOf(at: number): CardContent {
	const scope = scopeOf(at);
	return {
		scope,
		bonus: USUAL_BONUS,
		lines: METRICS.map(
			([metric, ...values], i): CardLine => ({
				id: String(i + 1),
				metric,
				scope,
				weight: i === 0 ? "12" : "8",
				points: values.map((value, n) => ({
					value,
					score: ["50", "100", "150"][n] ?? "0",
				})),
				floor: "0",
				noData: "leave-out",
				under: null,
			}),
		),
	};
}

export interface BenchQuarter {
	readonly year: number;
	readonly quarter: number;
	readonly from: string;
	readonly to: string;
}

/** One published card a person in each of some quarters, with a base. */
export async function fillCards(
	db: Db,
	quarters: readonly BenchQuarter[],
	now: Date,
): Promise<void> {
	const people = await db
		.insertInto("person")
		.values(
			Array.from({ length: CARDS + 1 }, (_, i) => ({
				name: `Person ${i}`,
				email: `person-${i}@bench.example`,
			})),
		)
		.returning("id")
		.execute();
	const [writer, ...owners] = people.map(({ id }) => id) as [
		number,
		...number[],
	];
	for (const { year, quarter, from, to } of quarters)
		for (const [at, personId] of owners.entries()) {
			const { id } = await db
				.insertInto("scorecard")
				.values({
					person_id: personId,
					fiscal_year: year,
					quarter,
					from_day: from,
					to_day: to,
					quarter_from: from,
					quarter_to: to,
					state: "published",
					created_at: now,
					created_by: writer,
				})
				.returning("id")
				.executeTakeFirstOrThrow();
			await db
				.insertInto("scorecard_version")
				.values({
					card_id: id,
					version: 1,
					effective_from: from,
					content: JSON.stringify(contentOf(at)),
					written_at: now,
					written_by: writer,
					writer_ids: [writer],
					approved_at: now,
					approved_by: personId,
				})
				.execute();
			await db
				.insertInto("scorecard_base")
				.values({
					card_id: id,
					amount: `${30_000 + 137 * at}.37`,
					currency: "CNY",
				})
				.execute();
		}
}
