import { beforeAll, expect, test } from "vitest";
import { evaluateTouched } from "../../app/alerts/evaluate-touched.server.ts";
import { sendDigests } from "../../app/alerts/send-digests.server.ts";
import {
	buildLevel,
	buildPerson,
	buildRule,
	buildWatched,
	DAY,
	HOUR,
	review,
	type Watched,
} from "../alert-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let watched: Watched;
let lead: number;

/** Monday 2026-11-23, nine in the morning in Shanghai. */
const MORNING = Date.parse("2026-11-23T01:00:00Z");

beforeAll(async () => {
	watched = await buildWatched(box);
	lead = await buildPerson(box, "team-lead@nebula.example");
	const { id: teamId } = await box.db
		.insertInto("team")
		.values({
			code: "audio",
			name_en: "Audio",
			name_zh_hant: "音訊",
			lead_id: lead,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await buildRule(watched, { name: "Many", teamId, critical: buildLevel(3) });
	watched.now = MORNING - 2 * DAY;
	await review(watched, { good: 2 });
	watched.now = MORNING - 12 * HOUR;
	await review(watched, { good: 4 });
	while (await evaluateTouched(watched.alerts));
});

const messages = () =>
	box.db.selectFrom("message").selectAll().orderBy("key").execute();

test("a team's lead is told each morning what moved, what fired and what is open; on Mondays of the week", async () => {
	expect(await sendDigests(box.db, new Date(MORNING))).toBe(2);
	const [daily, weekly] = await messages();
	expect(daily?.content.en).toMatchObject({
		title: "Audio: 22 Nov 2026",
		summary: "Alerts that fired: 1. Still open: 1.",
	});
	expect(daily?.content.en.details).toEqual([
		{ label: "Moved", value: expect.stringMatching(/: 2 → 4$/) },
		{
			label: "Fired",
			value: "Critical: Many, Whole company (nobody is on it)",
		},
		{
			label: "Still open",
			value: "Critical: Many, Whole company (nobody is on it)",
		},
	]);
	expect(weekly?.content["zh-hant"].title).toMatch(/^音訊每週摘要/);
	const items = await box.db
		.selectFrom("inbox_item")
		.select("person_id")
		.execute();
	expect(items).toEqual([{ person_id: lead }, { person_id: lead }]);
});

test("whoever runs it again sends nothing, also side by side", async () => {
	const sent = await Promise.all(
		Array.from({ length: 4 }, () =>
			sendDigests(box.db, new Date(MORNING + DAY)),
		),
	);
	expect(sent.reduce((sum, n) => sum + n, 0)).toBe(1);
	expect(await sendDigests(box.db, new Date(MORNING))).toBe(0);
	expect(await messages()).toHaveLength(3);
});
