import { beforeAll, expect, test } from "vitest";
import { followMetric } from "../../app/home/follow-metric.server.ts";
import { MOST_FOLLOWED } from "../../app/home/followed.ts";
import {
	isFollowed,
	readFollowed,
} from "../../app/home/followed-metrics.server.ts";
import { readHomePage } from "../../app/home/home-page.server.ts";
import { unfollowMetric } from "../../app/home/unfollow-metric.server.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { buildMember, buildPerson, NOW } from "../laid-out-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let line: number;
beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	line = await buildMember(box, "line", "one");
});

const follow = (personId: number, metric: string, scope = {}) =>
	followMetric(box.db, { personId, metric, scope }, NOW);

test("a metric is followed for one scope, once however often it is asked, and only by whom asked", async () => {
	const [ann, bob] = [
		await buildPerson(box, "ann"),
		await buildPerson(box, "bob"),
	];
	await Promise.all([follow(ann, "nps"), follow(ann, "nps")]);
	await follow(ann, "nps", { line });
	expect(await readFollowed(box.db, ann)).toEqual([
		{ metric: "nps", scope: {} },
		{ metric: "nps", scope: { line } },
	]);
	expect(await readFollowed(box.db, bob)).toEqual([]);
	await unfollowMetric(box.db, { personId: bob, metric: "nps", scope: {} });
	await unfollowMetric(box.db, { personId: ann, metric: "nps", scope: {} });
	expect(
		await isFollowed(box.db, ann, { metric: "nps", scope: { line } }),
	).toBe(true);
	expect(await isFollowed(box.db, ann, { metric: "nps", scope: {} })).toBe(
		false,
	);
	const page = await readHomePage(box, {
		person: { id: ann, roles: ["employee"] },
		shown: null,
		now: NOW,
	});
	expect(page.followedTiles).toMatchObject([
		{ metric: { key: "nps" }, scope: { line } },
	]);
});

test.each<[string, string, { line?: number }, string]>([
	["a metric that there is not", "happiness", {}, "unknown-metric"],
	["a line that there is not", "nps", { line: 999_999 }, "unknown-member"],
])("%s is refused and quoted", async (_, metric, scope, code) => {
	const person = await buildPerson(box, `refused-${code}`);
	await expect(follow(person, metric, scope)).rejects.toMatchObject({
		code,
		message: expect.stringMatching(/happiness|999999/),
	});
	expect(await readFollowed(box.db, person)).toEqual([]);
});

test("there is room for so many, also when clicks come at once; one that goes makes room", async () => {
	const eager = await buildPerson(box, "eager");
	const wishes = [{}, { line }].flatMap((scope) =>
		SHIPPED.map(({ key }) => ({ key, scope })),
	);
	const answers = await Promise.allSettled(
		wishes
			.slice(0, MOST_FOLLOWED + 5)
			.map(({ key, scope }) => follow(eager, key, scope)),
	);
	expect(answers.filter(({ status }) => status === "rejected")).toHaveLength(5);
	const [first] = await readFollowed(box.db, eager);
	await expect(follow(eager, "nps", { line })).rejects.toMatchObject({
		code: "too-many-followed",
	});
	if (!first) throw new Error("nothing is followed");
	await unfollowMetric(box.db, { personId: eager, ...first });
	await follow(eager, "nps", { line });
	expect(await readFollowed(box.db, eager)).toHaveLength(MOST_FOLLOWED);
});
