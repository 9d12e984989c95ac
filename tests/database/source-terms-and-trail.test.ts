import { beforeAll, expect, test } from "vitest";
import { readAuditPage } from "../../app/audit/audit-page.server.ts";
import { changeRole } from "../../app/identity/change-role.server.ts";
import { createSource } from "../../app/identity/create-source.server.ts";
import { createToken } from "../../app/identity/create-token.server.ts";
import { readTokenList } from "../../app/identity/token-list.server.ts";
import { changeSourceTerms } from "../../app/ingest/change-source-terms.server.ts";
import type { TermsChange } from "../../app/ingest/source-terms.ts";
import { readSourceList } from "../../app/metrics/source-list.server.ts";
import { auditOf } from "../../db/queries/audit.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

let admin = 0;
let amy = 0;
let count = 0;
const by = () => ({ personId: admin, name: "Ada", address: "10.0.0.1" });

beforeAll(async () => {
	const rows = await box.db
		.insertInto("person")
		.values([
			{ name: "Ada", email: "ada@example.com" },
			{ name: "Amy", email: "amy@example.com" },
		])
		.returning("id")
		.execute();
	[admin, amy] = rows.map(({ id }) => id) as [number, number];
});

const buildSource = async (key: string, latest: Date | null) => {
	await createSource(box.db, { key, name: key.toUpperCase(), by: by() }, now);
	await box.db
		.insertInto("source_kind")
		.values(({ selectFrom }) => ({
			source_id: selectFrom("source").select("id").where("key", "=", key),
			kind: "reviews",
			latest_fact_at: latest,
		}))
		.execute();
};
const changeTerms = (sourceKey: string, terms: TermsChange) =>
	changeSourceTerms(
		box.db,
		{ sourceKey, kind: "reviews", change: terms, by: by() },
		now,
	);
const listed = async (name: string) =>
	(await readSourceList(box.db, now)).find(({ source }) => source === name);

test("a source's promise, rule and word are changed one by one, and each shows in its freshness", async () => {
	await buildSource("crm", later(-5));
	expect(
		await changeTerms("crm", { promiseMinutes: 120, completeAfterMinutes: 60 }),
	).toEqual({ outcome: "changed" });
	expect(await listed("CRM")).toMatchObject({
		by: "rule",
		ruleMinutes: 60,
		promiseMinutes: 120,
		completeThrough: later(-1).toISOString(),
		behindPromise: false,
	});
	await changeTerms("crm", { completeThrough: later(-3).toISOString() });
	expect(await listed("CRM")).toMatchObject({
		by: "stated",
		completeThrough: later(-3).toISOString(),
		behindPromise: true,
	});
	await changeTerms("crm", { completeThrough: null });
	expect(await listed("CRM")).toMatchObject({ by: "rule" });
	await changeTerms("crm", { retired: true });
	expect(await listed("CRM")).toMatchObject({ retired: true });
	expect(await changeTerms("crm", { retired: true })).toEqual({
		outcome: "same",
	});
	const trail = await auditOf(box.db, "source", "crm reviews");
	expect(trail).toHaveLength(4);
	expect(trail[3]).toMatchObject({
		action: "source.terms-changed",
		before: { promiseMinutes: null },
		after: { promiseMinutes: 120, completeAfterMinutes: 60 },
	});
});

test.each<[string, TermsChange, string]>([
	[
		"complete through tomorrow",
		{ completeThrough: later(24).toISOString() },
		"in-the-future",
	],
	["a promise of 0 minutes", { promiseMinutes: 0 }, "bad-minutes"],
	["a rule of 500 days", { completeAfterMinutes: 720_000 }, "bad-minutes"],
])("refuses %s, and records nothing", async (_, terms, problem) => {
	count++;
	await buildSource(`s-${count}`, null);
	expect(await changeTerms(`s-${count}`, terms)).toEqual({
		outcome: "refused",
		problem,
	});
	expect(await auditOf(box.db, "source", `s-${count} reviews`)).toEqual([]);
});

test("a kind that a source never sent is not found", async () => {
	expect(await changeTerms("nowhere", { retired: true })).toEqual({
		outcome: "not-found",
	});
});

test("the list of tokens has the good ones first, and never a secret", async () => {
	await buildSource("shop", null);
	const make = (name: string, expiresAt: Date | null) =>
		createToken(
			box.db,
			{
				name,
				sourceKey: "shop",
				kinds: ["reviews"],
				knownKinds: ["reviews"],
				expiresAt,
				by: by(),
			},
			now,
		);
	const good = await make("good", null);
	await make("short", later(1));
	const list = await readTokenList(box.db, later(2));
	expect(list.map(({ name, state }) => [name, state])).toEqual([
		["good", "good"],
		["short", "expired"],
	]);
	expect(JSON.stringify(list)).not.toContain(good.secret.slice(4));
});

const trail = (filter: Partial<Parameters<typeof readAuditPage>[1]>) =>
	readAuditPage(box.db, {
		actor: null,
		action: null,
		objectType: null,
		objectId: null,
		from: null,
		to: null,
		before: null,
		...filter,
	});

test("the trail is read by person, action, object and company days, and says what changed", async () => {
	await changeRole(
		box.db,
		{ personId: amy, role: "lead", change: "grant", by: by() },
		now,
	);
	const object = { objectType: "person", objectId: String(amy) };
	const { rows, actions } = await trail(object);
	expect(rows).toMatchObject([
		{
			actor: "Ada",
			action: "role.granted",
			objectName: "Amy",
			changes: [{ field: "roles", before: "[]", after: '["lead"]' }],
		},
	]);
	expect(actions).toContain("role.granted");
	expect(actions).toEqual([...new Set(actions)].sort());
	const seen = async (filter: Parameters<typeof trail>[0]) =>
		(await trail({ ...object, ...filter })).rows.length;
	expect(await seen({ actor: "ad" })).toBe(1);
	expect(await seen({ actor: "Zoe" })).toBe(0);
	expect(await seen({ action: "role.granted" })).toBe(1);
	expect(await seen({ action: "role.revoked" })).toBe(0);
	// 16:00 of the 22nd in Shanghai.
	expect(await seen({ from: "2026-11-22", to: "2026-11-22" })).toBe(1);
	expect(await seen({ from: "2026-11-23" })).toBe(0);
	expect(await seen({ to: "2026-11-21" })).toBe(0);
});

test("it is read page by page, each entry once", async () => {
	await box.pool.query(
		"insert into audit (at, actor, action, object_type, object_id) select now(), 'a job', 'x.done', 'page', '1' from generate_series(1, 120)",
	);
	const ids: number[] = [];
	let before: number | null = null;
	do {
		const page = await trail({ objectType: "page", before });
		ids.push(...page.rows.map(({ id }) => id));
		before = page.next;
	} while (before !== null);
	expect(ids).toHaveLength(120);
	expect(new Set(ids).size).toBe(120);
	expect(ids).toEqual([...ids].sort((a, b) => b - a));
});
