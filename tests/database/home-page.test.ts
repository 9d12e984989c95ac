import { beforeAll, expect, test } from "vitest";
import { readHomePage } from "../../app/home/home-page.server.ts";
import type { Role } from "../../app/identity/role.ts";
import { buildSource } from "../facts.ts";
import { buildLaidOutCompany, buildPerson, NOW } from "../laid-out-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let ids: Awaited<ReturnType<typeof buildLaidOutCompany>>;
beforeAll(async () => {
	ids = await buildLaidOutCompany(box);
});

const home = (
	id: number,
	roles: Role[] = ["employee"],
	shown: number | "company" | null = null,
) => readHomePage(box, { person: { id, roles }, shown, now: NOW });

test("whoever has a line sees it first, may look at another of theirs or at the company, and at no foreign one", async () => {
	const person = await buildPerson(box, "two", [ids.calm, ids.loud]);
	expect((await home(person)).scope).toEqual({ line: ids.calm });
	expect((await home(person, ["employee"], ids.loud)).scope).toEqual({
		line: ids.loud,
	});
	expect((await home(person, ["employee"], "company")).scope).toEqual({});
	expect((await home(person, ["employee"], ids.idle)).scope).toEqual({
		line: ids.calm,
	});
});

test("whoever has none sees the whole company", async () => {
	const page = await home(await buildPerson(box, "none"));
	expect(page.scope).toEqual({});
	expect(page.tiles.map(({ metric }) => metric.key)).toContain("conversion");
	expect(page.tiles[0]).toMatchObject({
		metric: { key: "net-revenue" },
		current: { value: 701 },
	});
});

test("what changed is told once, with the product that it comes from", async () => {
	const { changes } = await home(await buildPerson(box, "curious"));
	const bad = changes.filter(({ metric }) => metric === "bad-review-rate");
	expect(bad).toMatchObject([
		{
			line: null,
			verdict: "worse",
			meetsTarget: false,
			contributor: {
				dimension: "product",
				memberId: ids.broken,
				share: expect.closeTo(1, 6),
			},
		},
	]);
});

test("a lead is asked about the line whose whole interval is beyond its target; another's lead is not", async () => {
	const lead: Role[] = ["employee", "lead"];
	const loud = await home(await buildPerson(box, "loud", [ids.loud]), lead);
	expect(loud.needs).toMatchObject([
		{ kind: "off-target", metric: "bad-review-rate", line: ids.loud },
	]);
	const idle = await home(await buildPerson(box, "idle", [ids.idle]), lead);
	expect(idle.needs).toEqual([]);
});

test("whoever tends the facts is told of late sources, unknown codes and the last day's rejects", async () => {
	await buildSource(box, "nps-invitations", {
		through: "2026-11-05T00:00:00Z",
		promise: "1 day",
		key: "late",
	});
	await box.db
		.insertInto("member")
		.values({ dimension: "store", code: "who" })
		.execute();
	const source = await box.db
		.selectFrom("source")
		.select("id")
		.where("key", "=", "late")
		.executeTakeFirstOrThrow();
	const batch = (rejected: number, hoursAgo: number, undone = false) => {
		const at = new Date(NOW.getTime() - hoursAgo * 3_600_000);
		return {
			kind: "reviews",
			source_id: source.id,
			via: "http" as const,
			sent_by: "a test",
			received_at: at,
			committed_at: at,
			accepted: 1,
			duplicates: 0,
			superseded: 0,
			rejected,
			undone_at: undone ? at : null,
		};
	};
	await box.db
		.insertInto("batch")
		.values([batch(3, 1), batch(0, 1), batch(5, 2, true), batch(7, 30)])
		.execute();
	const owner = await home(await buildPerson(box, "owner"), [
		"employee",
		"metric-owner",
	]);
	expect(owner.needs).toMatchObject([
		{ kind: "source-behind", source: "late", facts: "nps-invitations" },
		{ kind: "rejects", lines: 3, batches: 1 },
		{ kind: "unknown-members", count: 1 },
	]);
	expect((await home(await buildPerson(box, "plain"))).needs).toEqual([]);
});
