import { beforeAll, describe, expect, test } from "vitest";
import { observe } from "../../app/metrics/observe.server.ts";
import type { ObserveRequest } from "../../app/metrics/observe-types.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { buildObservedCompany, NOW } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const HOUR = 3_600_000;
const box = testDatabase();

beforeAll(() => buildObservedCompany(box));

/** Ends of hours and of days, odd moments, and one twice as early as the facts. */
const ENDINGS = [
	0,
	1,
	5.5,
	24,
	31,
	26.25,
	24 * 7,
	24 * 20 + 3,
	24 * 21,
	24 * 45,
]
	.map((hours) => new Date(NOW.getTime() - hours * HOUR))
	.concat(
		[1, 2, 9].map(
			(days) =>
				new Date(Date.parse("2026-11-10T15:59:59.999Z") - days * 24 * HOUR),
		),
	);

const CASES: readonly (Pick<ObserveRequest, "metrics" | "by" | "compare"> & {
	period: string;
})[] = [
	{ metrics: ["nps"], period: "last-7-days" },
	{ metrics: ["nps"], period: "last-28-days", by: "line", compare: "previous" },
	{ metrics: ["bad-review-rate"], period: "last-7-days", compare: "previous" },
	{ metrics: ["net-revenue"], period: "last-24-hours", by: "region" },
	{ metrics: ["net-revenue"], period: "last-month", compare: "previous" },
	{ metrics: ["stock-units"], period: "last-7-days" },
	{ metrics: ["inventory-turnover-days"], period: "last-28-days" },
	{ metrics: ["customers"], period: "last-28-days", compare: "previous" },
	{ metrics: ["customers"], period: "last-24-hours" },
	{ metrics: ["visits"], period: "last-day" },
	{ metrics: ["conversion", "orders"], period: "last-week", by: "line" },
];

describe("one reading of many endings is what each moment by itself would have answered", () => {
	test.each(CASES)("$metrics over $period by $by, $compare", async (one) => {
		const request = { ...one, period: parsePeriod(one.period), now: NOW };
		const { observed } = await observe(
			{ db: box.db },
			{ ...request, endings: ENDINGS },
		);
		for (const [i, at] of ENDINGS.entries()) {
			const alone = await observe({ db: box.db }, { ...request, now: at });
			for (const [j, metric] of observed.entries()) {
				const expected = alone.observed[j];
				const ending = metric.endings[i];
				expect(ending?.at).toEqual(at);
				expect(ending?.total).toEqual(expected?.total);
				expect(ending?.compared ?? null).toEqual(expected?.compared ?? null);
				for (const { memberId, total, compared } of expected?.members ?? [])
					expect(
						ending?.members.find((member) => member.memberId === memberId),
					).toEqual({ memberId, total, compared });
			}
		}
	});
});

test("without endings there are none", async () => {
	const { observed } = await observe(
		{ db: box.db },
		{ metrics: ["nps"], now: NOW },
	);
	expect(observed[0]).toMatchObject({ endings: [], endingMembers: 0 });
});

test("named members are there whether facts name them or not", async () => {
	const { observed } = await observe(
		{ db: box.db },
		{
			metrics: ["nps"],
			by: "line",
			memberIds: [1, 99],
			period: parsePeriod("last-7-days"),
			endings: [NOW],
			now: NOW,
		},
	);
	expect(
		observed[0]?.endings[0]?.members.map(({ memberId }) => memberId),
	).toEqual([1, 99]);
});
