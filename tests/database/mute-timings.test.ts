import { beforeAll, beforeEach, expect, test } from "vitest";
import { changeMute } from "../../app/alerts/change-mute.server.ts";
import type { MuteContent } from "../../app/alerts/check-mute.ts";
import { createMute } from "../../app/alerts/create-mute.server.ts";
import { deleteMute } from "../../app/alerts/delete-mute.server.ts";
import { evaluateTick } from "../../app/alerts/evaluate-tick.server.ts";
import { evaluateTouched } from "../../app/alerts/evaluate-touched.server.ts";
import { muteTimings } from "../../db/queries/alert-quiet.server.ts";
import {
	buildRule,
	buildWatched,
	HOUR,
	MINUTE,
	review,
	START,
	type Watched,
} from "../alert-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let watched: Watched;
let by: { personId: number; name: string };
let ruleId: number;
beforeAll(async () => {
	watched = await buildWatched(box);
	by = { personId: watched.personId, name: "lead" };
	ruleId = await buildRule(watched, { labels: ["quiet-hours"] });
});
beforeEach(async () => {
	watched.now = START;
	await box.pool.query("truncate alert_instance, alert_event, announcement");
	await box.pool.query("truncate alert cascade");
	await box.pool.query("truncate mute_timing");
});

// The company's clock shows Sunday, 20:00.
const evenings = (change: Partial<MuteContent> = {}): MuteContent => ({
	name: "Evenings",
	matcher: { label: "quiet-hours" },
	weekdays: [7],
	from: "18:00",
	to: "22:00",
	timeZone: "Asia/Shanghai",
	...change,
});
const at = () => new Date(watched.now);
const make = (change: Partial<MuteContent> = {}) =>
	createMute(box.db, { content: evenings(change), by }, at());
const fire = async () => {
	await review(watched, { good: 11 });
	while ((await evaluateTouched(watched.alerts)) !== null);
};
const told = async () =>
	(
		await box.db
			.selectFrom("announcement")
			.select("reason")
			.orderBy("id")
			.execute()
	).map(({ reason }) => reason);
const decided = async () =>
	(await box.db.selectFrom("alert").select("decided").execute()).map(
		(alert) => alert.decided,
	);

test("within its hours an alert fires and is told to nobody, and at their end it is told", async () => {
	const id = await make();
	await fire();
	expect(await decided()).toEqual([`muted first ${id}`]);
	expect(await told()).toEqual([]);
	watched.now += 2 * HOUR - MINUTE;
	await evaluateTick(watched.alerts, "all");
	expect(await told()).toEqual([]);
	watched.now += MINUTE;
	await evaluateTick(watched.alerts, "all");
	expect(await told()).toEqual(["first"]);
});

test.each<[string, Partial<MuteContent>]>([
	["another label", { matcher: { label: "loud" } }],
	["another weekday", { weekdays: [1, 2, 3, 4, 5, 6] }],
	["hours that are over", { from: "12:00", to: "20:00" }],
	["the same hours of a clock elsewhere", { timeZone: "Europe/Berlin" }],
])("%s mutes nothing", async (_, change) => {
	await make(change);
	await fire();
	expect(await told()).toEqual(["first"]);
});

test("changed so that it holds, it mutes; deleted, what it held back is told", async () => {
	const id = await make({ matcher: { label: "loud" } });
	const matcher = { ruleId };
	await changeMute(
		box.db,
		{ muteId: id, content: evenings({ matcher }), by },
		at(),
	);
	await fire();
	expect(await told()).toEqual([]);
	await deleteMute(box.db, { muteId: id, by }, at());
	expect(await muteTimings(box.db)).toEqual([]);
	watched.now += MINUTE;
	await evaluateTick(watched.alerts, "all");
	expect(await told()).toEqual(["first"]);
	const trail = await box.db
		.selectFrom("audit")
		.select(["action", "before", "after"])
		.where("object_type", "=", "mute-timing")
		.where("object_id", "=", String(id))
		.orderBy("id")
		.execute();
	expect(trail).toMatchObject([
		{ action: "mute-timing.created", after: { name: "Evenings" } },
		{
			action: "mute-timing.changed",
			before: { matcher: { label: "loud" } },
			after: { matcher: { ruleId } },
		},
		{ action: "mute-timing.deleted", before: { matcher: { ruleId } } },
	]);
	await expect(
		deleteMute(box.db, { muteId: id, by }, at()),
	).rejects.toMatchObject({ code: "unknown-mute" });
});
