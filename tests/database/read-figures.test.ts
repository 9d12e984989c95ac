import { beforeAll, expect, test } from "vitest";
import { figureKey, parseFigureKey } from "../../app/metrics/figure.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { readFigures } from "../../app/metrics/read-figures.server.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { buildObservedCompany, NOW } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
beforeAll(() => buildObservedCompany(box));

/** Every metric for the company, for members with and without facts and for two dimensions at once, over its own window and a month. */
const KEYS = SHIPPED.flatMap(({ key }) =>
	["", "line:1", "line:99", "region:3", "line:1,region:3"].flatMap((scope) =>
		["", "2026-10"].map((period) => `${key}|${scope}|${period}`),
	),
);

test("a figure read with many others is the one that is read alone", async () => {
	const figures = KEYS.map(parseFigureKey);
	const found = await readFigures(box, { figures, now: NOW });
	expect([...found.keys()].sort()).toEqual([...KEYS].sort());
	for (const question of figures) {
		const { observed } = await observe(box, {
			metrics: [question.metric],
			scope: question.scope,
			period: question.period,
			compare: "previous",
			now: NOW,
		});
		expect(found.get(figureKey(question)), figureKey(question)).toEqual({
			current: observed[0]?.total,
			previous: observed[0]?.compared,
		});
	}
});

test("a figure of a metric that is gone is refused by name", async () => {
	await expect(
		readFigures(box, {
			figures: [parseFigureKey("happiness||")],
			now: NOW,
		}),
	).rejects.toMatchObject({ code: "unknown-metric" });
});
