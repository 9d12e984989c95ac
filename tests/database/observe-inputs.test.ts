import { beforeAll, expect, test } from "vitest";
import type { Observation } from "../../app/metrics/observation.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import type { ObserveRequest } from "../../app/metrics/observe-types.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { valueAgain, valueText } from "../../app/scorecards/proof.ts";
import { buildObservedCompany, NOW } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();

beforeAll(() => buildObservedCompany(box));

async function look(metric: string, change: Partial<ObserveRequest> = {}) {
	const { observed } = await observe(
		{ db: box.db },
		{
			metrics: [metric],
			period: parsePeriod("2026-10-01..2026-11-10"),
			now: NOW,
			...change,
		},
	);
	const [one] = observed;
	if (!one) throw new Error(`nothing observed of ${metric}`);
	return one;
}

/** The value that the sums beside it make, and how that text comes from the value itself. */
function bothWays(
	definition: Awaited<ReturnType<typeof look>>["metric"],
	{ value, exact, inputs, low, high, sample, state }: Observation,
) {
	return {
		again: valueAgain({
			metric: definition.key,
			scope: "",
			definition,
			inputs: inputs ?? { sums: {}, days: 0 },
			value: null,
			low: low === null ? null : String(low),
			high: high === null ? null : String(high),
			sample,
			state,
		}),
		is: valueText(value, exact),
	};
}

test.each([
	["sum", "net-revenue"],
	["sum of several", "gross-profit"],
	["ratio", "bad-review-rate"],
	["difference-of-shares", "nps"],
	["level", "stock-units"],
	["turnover", "inventory-turnover-days"],
	["distinct", "customers"],
	["repeat-share", "repurchase-rate-90"],
])("%s: the sums beside %s make its value again", async (_, metric) => {
	const one = await look(metric, { inputs: true });
	const { again, is } = bothWays(one.metric, one.total);
	expect(is).not.toBeNull();
	expect(again).toBe(is);
});

test.each(["nps", "net-revenue", "stock-units", "customers"])(
	"%s by line: so do those of each member",
	async (metric) => {
		const one = await look(metric, { inputs: true, by: "line" });
		expect(one.members.length).toBeGreaterThan(0);
		for (const { memberId, total } of one.members) {
			const { again, is } = bothWays(one.metric, total);
			expect([memberId, again]).toEqual([memberId, is]);
		}
	},
);

test("sums hold only what the formula looks at", async () => {
	const { total } = await look("nps", { inputs: true });
	expect(total.inputs).toEqual({
		sums: {
			"nps-invitations.promoters": "62",
			"nps-invitations.detractors": "20",
			"nps-invitations.answered": "112",
			"nps-invitations.n": "137",
		},
		days: 0,
	});
});

test("nobody who does not ask gets them", async () => {
	const { total } = await look("nps");
	expect(total).not.toHaveProperty("inputs");
});
