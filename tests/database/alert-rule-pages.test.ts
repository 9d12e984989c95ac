import { beforeAll, expect, test } from "vitest";
import { alertsOnChart } from "../../app/alerts/alerts-on-chart.server.ts";
import { backtestRule } from "../../app/alerts/backtest-rule.server.ts";
import { changeRule } from "../../app/alerts/change-rule.server.ts";
import { deleteRule } from "../../app/alerts/delete-rule.server.ts";
import { readRuleList } from "../../app/alerts/rule-list.server.ts";
import { readRulePage } from "../../app/alerts/rule-page.server.ts";
import {
	buildLevel,
	buildRule,
	buildRuleContent,
	buildWatched,
	DAY,
	HOUR,
	review,
	START,
	type Watched,
} from "../alert-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let watched: Watched;
const NOW = new Date(START);
const ZONE = "Asia/Shanghai";

beforeAll(async () => {
	watched = await buildWatched(box);
	// Two bad weeks of one product, 40 days and 3 days ago; otherwise good reviews of two.
	for (let ago = 60; ago >= 1; ago--) {
		const isBad = (ago <= 40 && ago > 33) || ago <= 3;
		await review(watched, {
			good: 20,
			product: "ear-pro",
			at: START - ago * DAY,
		});
		await review(watched, {
			good: isBad ? 2 : 10,
			bad: isBad ? 8 : 0,
			product: "ear-one",
			at: START - ago * DAY,
		});
	}
});

const content = (overrides = {}) =>
	buildRuleContent(watched.personId, {
		metric: "bad-review-rate",
		by: "product",
		condition: { kind: "value", side: "above", evidence: "interval" },
		critical: buildLevel(15, { clear: 10 }),
		...overrides,
	});

test("a rule tried on the past fires when it was bad, for whom it was bad", async () => {
	const trial = await backtestRule(box.db, content(), ZONE, NOW);
	expect(trial).toMatchObject({ step: "day", instanceCount: 2 });
	const fired = trial.instances.filter(({ episodes }) => episodes.length > 0);
	expect(fired).toHaveLength(1);
	const [old, recent] = fired[0]?.episodes ?? [];
	expect(fired[0]?.episodes).toHaveLength(2);
	const ago = (at: number) => (START - at) / DAY;
	expect(ago(old?.firedAt ?? 0)).toBeGreaterThan(36);
	expect(ago(old?.firedAt ?? 0)).toBeLessThan(40);
	expect(old?.until).not.toBeNull();
	expect(recent?.until).toBeNull();
});

test("thresholds out of reach would not have fired", async () => {
	const trial = await backtestRule(
		box.db,
		content({ by: null, critical: buildLevel(95) }),
		ZONE,
		NOW,
	);
	expect(trial.instances.map(({ episodes }) => episodes)).toEqual([[]]);
	expect(trial.instances[0]?.points).toHaveLength(91);
});

test("a source that fell silent is told of once it lasts as long as the rule asks", async () => {
	const later = new Date(START + 10 * DAY);
	const trial = await backtestRule(
		box.db,
		content({ by: null, noDataSeconds: DAY / 1000 }),
		ZONE,
		later,
	);
	expect(trial.instances[0]?.silences).toMatchObject([{ until: null }]);
});

async function fire(
	ruleId: number,
	firedAgo: number,
	change: Record<string, unknown> = {},
) {
	const at = new Date(START - firedAgo * DAY);
	await box.db
		.insertInto("alert")
		.values({
			rule_id: ruleId,
			rule_version: 1,
			member_id: -1,
			metric: "bad-review-rate",
			scope: "",
			state: "normal",
			worst: "critical",
			opened_at: at,
			fired_at: at,
			ended_at: new Date(at.getTime() + HOUR),
			ended_as: "resolved",
			past: false,
			...change,
		})
		.execute();
}

test("a rule that fires for past data only is listed as firing", async () => {
	const ruleId = await buildRule(watched, {
		metric: "bad-review-rate",
		by: null,
		name: "Past",
	});
	await fire(ruleId, 1, { past: true, ended_at: null, ended_as: null });
	const { rules } = await readRuleList(box.db, { now: NOW });
	expect(rules.find(({ rule: { id } }) => id === ruleId)).toMatchObject({
		open: 1,
		precision: { fired: 0, actedOn: 0, past: 1 },
	});
	await box.db.deleteFrom("alert").where("rule_id", "=", ruleId).execute();
	await box.db
		.updateTable("alert_rule")
		.set({ deleted_at: NOW })
		.where("id", "=", ruleId)
		.execute();
});

test("the list puts first what cries wolf; a page tells its versions, its alerts and how many were acted on", async () => {
	const rule = { metric: "bad-review-rate", by: null };
	const calm = await buildRule(watched, { ...rule, name: "A calm one" });
	const wolf = await buildRule(watched, { ...rule, name: "Wolf" });
	for (let i = 1; i <= 6; i++)
		await fire(wolf, i, i === 1 ? { acknowledged_at: NOW } : {});
	await fire(wolf, 100);
	await fire(wolf, 2, { past: true });
	await fire(calm, 1, { assignee_id: watched.personId });
	const { rules } = await readRuleList(box.db, { now: NOW });
	expect(rules.map(({ rule: { name } }) => name)).toEqual([
		"Wolf",
		"A calm one",
	]);
	expect(rules[0]).toMatchObject({
		criesWolf: true,
		owner: "lead",
		precision: { fired: 6, actedOn: 1, past: 1 },
	});
	const by = { personId: watched.personId, name: "lead" };
	await changeRule(
		box.db,
		{
			ruleId: wolf,
			basedOn: 1,
			content: buildRuleContent(watched.personId, {
				...rule,
				name: "Wolf",
				critical: buildLevel(20),
			}),
			by,
		},
		NOW,
	);
	const page = await readRulePage(box.db, wolf, NOW);
	expect(page.versions.map(({ version, by }) => [version, by])).toEqual([
		[2, "lead"],
		[1, "lead"],
	]);
	expect(page.alerts).toHaveLength(7);
	expect(page.precision).toEqual({ fired: 6, actedOn: 1, past: 1 });
	await deleteRule(
		box.db,
		{ ruleId: calm, reason: "another one does", by },
		NOW,
	);
	expect((await readRulePage(box.db, calm, NOW)).deletedAt).toBe(
		NOW.toISOString(),
	);
	await expect(readRulePage(box.db, 999_999, NOW)).rejects.toMatchObject({
		code: "unknown-rule",
	});
});

test("a chart shows what fired while it lasts, of its scope and of what lies within, and the rule's thresholds", async () => {
	const ruleId = await buildRule(watched, {
		metric: "mean-rating",
		name: "Stars",
	});
	const on = { metric: "mean-rating" };
	await fire(ruleId, 3, { ...on, member_id: 1 });
	await fire(ruleId, 10, {
		...on,
		member_id: 2,
		ended_at: null,
		ended_as: null,
		scope: "line:5",
	});
	await fire(ruleId, 40, { ...on, member_id: 3 });
	const stretch = {
		metric: "mean-rating",
		from: new Date(START - 7 * DAY),
		until: NOW,
	};
	const all = await alertsOnChart(box.db, { ...stretch, scope: {} });
	expect(
		all.alerts.map(({ scope, endedAt }) => [scope, endedAt === null]),
	).toEqual([
		["", false],
		["line:5", true],
	]);
	expect(all.thresholds).toMatchObject([{ level: "critical", raise: 10 }]);
	const line = await alertsOnChart(box.db, { ...stretch, scope: { line: 5 } });
	expect(line.alerts).toHaveLength(1);
	expect(line.thresholds).toEqual([]);
});
