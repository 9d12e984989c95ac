import { beforeAll, expect, test } from "vitest";
import { createSilence } from "../../app/alerts/create-silence.server.ts";
import { endAnySilence } from "../../app/alerts/end-any-silence.server.ts";
import { evaluateTouched } from "../../app/alerts/evaluate-touched.server.ts";
import { previewMatcher } from "../../app/alerts/preview-matcher.server.ts";
import { readSilenceList } from "../../app/alerts/silence-list.server.ts";
import type { Matcher } from "../../app/alerts/subject.ts";
import type { Acting } from "../../app/alerts/take-alert.server.ts";
import {
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
let ruleId: number;
let owner: Acting;
let stranger: Acting;
let admin: Acting;
const now = () => new Date(watched.now);
beforeAll(async () => {
	watched = await buildWatched(box);
	ruleId = await buildRule(watched);
	await review(watched, { bad: 12 });
	while ((await evaluateTouched(watched.alerts)) !== null);
	owner = { id: watched.personId, name: "lead", roles: ["employee"] };
	stranger = {
		id: await buildPerson(box, "stranger@nebula.example"),
		name: "stranger",
		roles: ["employee"],
	};
	admin = {
		id: await buildPerson(box, "admin@nebula.example"),
		name: "admin",
		roles: ["admin"],
	};
});

const make = (matcher: Matcher, by: Acting, key: string, from = now()) =>
	createSilence(
		box.db,
		{
			silence: {
				matcher,
				from,
				until: new Date(from.getTime() + HOUR),
				comment: "maintenance",
			},
			key,
			by,
		},
		now(),
	);
const listed = async (by: Acting) =>
	(await readSilenceList(box.db, by, now())).silences;

test("who is not concerned makes no silence, and who answers for the rule makes one of it, once however often the form is sent", async () => {
	await expect(make({ ruleId }, stranger, "a")).rejects.toMatchObject({
		code: "not-allowed",
	});
	await expect(
		make({ metric: "written-reviews" }, owner, "a"),
	).rejects.toMatchObject({ code: "not-allowed" });
	await make({ ruleId }, owner, "a");
	await make({ ruleId }, owner, "a");
	const [only, ...others] = await listed(stranger);
	expect(others).toEqual([]);
	expect(only).toMatchObject({ state: "active", mayEnd: false });
	expect(only?.mutes).toHaveLength(1);
});

test("what it mutes, the alert's timeline and the trail say so; who made it ends it, and ending it twice changes nothing", async () => {
	const [only] = await listed(owner);
	const silenceId = only?.silence.id ?? 0;
	await expect(
		endAnySilence(box.db, { silenceId, by: stranger }, now()),
	).rejects.toMatchObject({ code: "not-allowed" });
	await endAnySilence(box.db, { silenceId, by: owner }, now());
	await endAnySilence(box.db, { silenceId, by: admin }, now());
	expect((await listed(owner))[0]).toMatchObject({
		state: "ended",
		mutes: [],
		mayEnd: false,
		silence: { endedBy: owner.id },
	});
	const events = await box.db
		.selectFrom("alert_event")
		.select("kind")
		.where("kind", "like", "silence%")
		.orderBy("id")
		.execute();
	expect(events.map(({ kind }) => kind)).toEqual(["silenced", "silence-ended"]);
	const trail = await box.db
		.selectFrom("audit")
		.select("action")
		.where("object_type", "=", "silence")
		.orderBy("id")
		.execute();
	expect(trail.map(({ action }) => action)).toEqual([
		"silence.created",
		"silence.ended",
	]);
});

test("one that is to come mutes nothing yet", async () => {
	await make(
		{ metric: "written-reviews" },
		admin,
		"b",
		new Date(watched.now + DAY),
	);
	expect((await listed(admin))[0]).toMatchObject({
		state: "coming",
		mutes: [],
		mayEnd: true,
	});
});

test.each<[string, Matcher, number]>([
	["the metric", { metric: "written-reviews" }, 1],
	["its level", { metric: "written-reviews", as: "critical" }, 1],
	["another level", { metric: "written-reviews", as: "warning" }, 0],
	["another metric", { metric: "nps" }, 0],
])(
	"a preview looks at what is open and at the last week: %s",
	async (_, matcher, n) => {
		const found = await previewMatcher(box.db, matcher, admin, now());
		expect([found.open.length, found.recent.length]).toEqual([n, n]);
		const later = new Date(watched.now + 8 * DAY);
		const after = await previewMatcher(box.db, matcher, stranger, later);
		expect([after.open.length, after.recent.length, after.may]).toEqual([
			n,
			0,
			false,
		]);
	},
);
