import { beforeAll, expect, test } from "vitest";
import { ALL } from "../../app/metrics/dimension.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import {
	observeSplit,
	questionKey,
	readBase,
} from "../../app/metrics/observe-split.server.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { buildObservedCompany, NOW } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const PERIODS = ["last-7-days", "last-24-hours", "last-month", "this-day"].map(
	parsePeriod,
);
const METRICS = [
	"bad-review-rate",
	"net-revenue",
	"nps",
	"orders",
	"stock-units",
	"visits",
];

beforeAll(() => buildObservedCompany(box));

const questions = PERIODS.flatMap((period) =>
	METRICS.map((metric) => ({ metric, period })),
);

test("many metrics over many periods in one reading are what each gives by itself, for the company", async () => {
	const read = await observeSplit(box.db, await readBase(box.db), {
		scope: {},
		by: null,
		memberIds: [],
		questions,
		compare: "previous",
		now: NOW,
	});
	for (const question of questions) {
		const { observed } = await observe(
			{ db: box.db },
			{
				metrics: [question.metric],
				period: question.period,
				compare: "previous",
				now: NOW,
			},
		);
		const name = questionKey(question);
		expect(read.get(name), name).toMatchObject([
			{
				memberId: ALL,
				total: observed[0]?.total,
				compared: observed[0]?.compared,
			},
		]);
	}
});

test.each([
	["by line", {}, "line" as const, [1, 2]],
	["by line within a region", { region: 3 }, "line" as const, [1, 2]],
])("and for named members, %s", async (_, scope, by, memberIds) => {
	const read = await observeSplit(box.db, await readBase(box.db), {
		scope,
		by,
		memberIds,
		questions,
		compare: null,
		now: NOW,
	});
	for (const { metric, period } of questions) {
		const { observed } = await observe(
			{ db: box.db },
			{ metrics: [metric], period, scope, by, memberIds, now: NOW },
		);
		const name = questionKey({ metric, period });
		const told = (
			members: readonly { memberId: number; total: unknown }[] = [],
		) =>
			members
				.map(({ memberId, total }) => ({ memberId, total }))
				.sort((a, b) => a.memberId - b.memberId);
		expect(told(read.get(name)), name).toEqual(told(observed[0]?.members));
	}
});
