import { beforeAll, expect, test } from "vitest";
import { changePolicy } from "../../app/alerts/change-policy.server.ts";
import { changeRota } from "../../app/alerts/change-rota.server.ts";
import { changeRoute } from "../../app/alerts/change-route.server.ts";
import type { RotaContent } from "../../app/alerts/check-rota.ts";
import type { RouteContent } from "../../app/alerts/check-route.ts";
import { createPolicy } from "../../app/alerts/create-policy.server.ts";
import { createRota } from "../../app/alerts/create-rota.server.ts";
import { createRoute } from "../../app/alerts/create-route.server.ts";
import { createRule } from "../../app/alerts/create-rule.server.ts";
import { deletePolicy } from "../../app/alerts/delete-policy.server.ts";
import { deleteRota } from "../../app/alerts/delete-rota.server.ts";
import { deleteRoute } from "../../app/alerts/delete-route.server.ts";
import { deleteRule } from "../../app/alerts/delete-rule.server.ts";
import { moveRoute } from "../../app/alerts/move-route.server.ts";
import { onCallAt } from "../../app/alerts/on-call.ts";
import { takeOverShift } from "../../app/alerts/take-over-shift.server.ts";
import {
	allRotas,
	allRoutes,
	escalationPolicies,
	swapsAt,
} from "../../db/queries/alert-routing.server.ts";
import { buildPerson, buildRuleContent } from "../alert-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-24T12:00:00Z");
let first: number;
let second: number;
let by: { personId: number; name: string };
beforeAll(async () => {
	first = await buildPerson(box, "first@nebula.example");
	second = await buildPerson(box, "second@nebula.example");
	by = { personId: first, name: "first" };
});

const rota = (change: Partial<RotaContent> = {}): RotaContent => ({
	name: "Audio",
	timeZone: "Asia/Taipei",
	handoverWeekday: 1,
	handoverTime: "09:00",
	people: [first, second],
	startsOn: "2026-11-23",
	...change,
});
const route = (label: string, change: Partial<RouteContent> = {}) => ({
	matcher: { label },
	receivers: [],
	goOn: false,
	...change,
});
const labels = async () =>
	(await allRoutes(box.db)).map(({ matcher }) => matcher?.label);
const trail = async (type: string, id: number) =>
	(
		await box.db
			.selectFrom("audit")
			.select("action")
			.where("object_type", "=", type)
			.where("object_id", "=", String(id))
			.orderBy("id")
			.execute()
	).map(({ action }) => action);

test("routes stand in the order in which they were made or moved, and the trail says who did what", async () => {
	const make = (label: string) =>
		createRoute(box.db, { content: route(label), by }, now);
	const [a, , c] = [await make("a"), await make("b"), await make("c")];
	expect(await labels()).toEqual(["a", "b", "c"]);
	await moveRoute(box.db, { routeId: c, place: 1, by }, now);
	expect(await labels()).toEqual(["c", "a", "b"]);
	await moveRoute(box.db, { routeId: c, place: 99, by }, now);
	expect(await labels()).toEqual(["a", "b", "c"]);
	await changeRoute(box.db, { routeId: a, content: route("z"), by }, now);
	expect(await labels()).toEqual(["z", "b", "c"]);
	await deleteRoute(box.db, { routeId: a, by }, now);
	expect(await labels()).toEqual(["b", "c"]);
	expect(await trail("alert-route", a)).toEqual([
		"alert-route.created",
		"alert-route.changed",
		"alert-route.deleted",
	]);
	await expect(
		deleteRoute(box.db, { routeId: a, by }, now),
	).rejects.toMatchObject({ code: "unknown-route" });
});

test("a shift that was taken over makes the other one on call, from then until then", async () => {
	const id = await createRota(box.db, { content: rota(), by }, now);
	const onCall = async (at: string) => {
		const [found] = (await allRotas(box.db)).filter((one) => one.id === id);
		return (
			found &&
			onCallAt(found, await swapsAt(box.db, new Date(at)), new Date(at))
		);
	};
	expect(await onCall("2026-11-25T12:00:00Z")).toBe(first);
	const took = await takeOverShift(
		box.db,
		{
			rotaId: id,
			swap: {
				personId: second,
				from: new Date("2026-11-25T00:00:00Z"),
				until: new Date("2026-11-26T00:00:00Z"),
				comment: "at the dentist",
			},
			by,
		},
		now,
	);
	expect(took).toHaveProperty("id");
	expect(await onCall("2026-11-24T23:59:59Z")).toBe(first);
	expect(await onCall("2026-11-25T12:00:00Z")).toBe(second);
	expect(await onCall("2026-11-26T00:00:00Z")).toBe(first);
	expect(await trail("on-call-rota", id)).toEqual([
		"on-call-rota.created",
		"on-call-rota.taken-over",
	]);
});

test("who left the rota meanwhile takes nothing over", async () => {
	const id = await createRota(box.db, { content: rota(), by }, now);
	await changeRota(
		box.db,
		{ rotaId: id, content: rota({ people: [first] }), by },
		now,
	);
	const answer = await takeOverShift(
		box.db,
		{
			rotaId: id,
			swap: {
				personId: second,
				from: now,
				until: new Date(now.getTime() + 3_600_000),
				comment: "",
			},
			by,
		},
		now,
	);
	expect(answer).toMatchObject({ problems: [{ code: "not-in-rota" }] });
});

test("a rota that a route or a policy names is not deleted", async () => {
	const id = await createRota(box.db, { content: rota(), by }, now);
	const receivers = [{ kind: "on-call", rotaId: id }] as const;
	const routeId = await createRoute(
		box.db,
		{ content: route("rota", { receivers }), by },
		now,
	);
	const policyId = await createPolicy(
		box.db,
		{
			content: { name: "Audio", steps: [{ afterSeconds: 60, receivers }] },
			by,
		},
		now,
	);
	const remove = () => deleteRota(box.db, { rotaId: id, by }, now);
	await expect(remove()).rejects.toMatchObject({ code: "in-use" });
	await deleteRoute(box.db, { routeId, by }, now);
	await expect(remove()).rejects.toThrow(/policy 'Audio'/);
	await changePolicy(
		box.db,
		{
			policyId,
			content: {
				name: "Audio",
				steps: [{ afterSeconds: 60, receivers: [{ kind: "owner" }] }],
			},
			by,
		},
		now,
	);
	await remove();
	expect((await allRotas(box.db)).some((one) => one.id === id)).toBe(false);
	expect(await escalationPolicies(box.db)).toEqual([
		{
			id: policyId,
			name: "Audio",
			steps: [{ afterSeconds: 60, receivers: [{ kind: "owner" }] }],
		},
	]);
});

test("a policy that a rule names is not deleted, and the refusal names the rule", async () => {
	const policyId = await createPolicy(
		box.db,
		{
			content: {
				name: "Nights",
				steps: [{ afterSeconds: 900, receivers: [{ kind: "owner" }] }],
			},
			by,
		},
		now,
	);
	const ruleId = await createRule(
		box.db,
		{
			content: buildRuleContent(first, {
				name: "Bad reviews",
				escalationPolicyId: policyId,
			}),
			by,
		},
		now,
	);
	const remove = () => deletePolicy(box.db, { policyId, by }, now);
	await expect(remove()).rejects.toMatchObject({ code: "in-use" });
	await expect(remove()).rejects.toThrow(/rule 'Bad reviews'/);
	await deleteRule(box.db, { ruleId, reason: "watched elsewhere", by }, now);
	await remove();
	expect(
		(await escalationPolicies(box.db)).some(({ id }) => id === policyId),
	).toBe(false);
	expect(await trail("escalation-policy", policyId)).toEqual([
		"escalation-policy.created",
		"escalation-policy.deleted",
	]);
	await expect(remove()).rejects.toMatchObject({ code: "unknown-policy" });
});
