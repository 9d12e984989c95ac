import { beforeAll, expect, test } from "vitest";
import { authenticateToken } from "../../app/identity/authenticate-token.server.ts";
import { createSource } from "../../app/identity/create-source.server.ts";
import { createToken } from "../../app/identity/create-token.server.ts";
import { revokeToken } from "../../app/identity/revoke-token.server.ts";
import { auditOf } from "../../db/queries/audit.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const by = { personId: null, name: "a test" };

const build = (overrides: Partial<Parameters<typeof createToken>[1]> = {}) =>
	createToken(
		box.db,
		{
			name: "shop",
			sourceKey: "web-shop",
			kinds: "all",
			knownKinds: ["reviews", "visits"],
			expiresAt: null,
			by,
			...overrides,
		},
		now,
	);

beforeAll(async () => {
	await createSource(box.db, { key: "web-shop", name: "Web shop", by }, now);
});

test("a token lets its holder in, for its source and its kinds", async () => {
	const { tokenId, secret } = await build({ kinds: ["reviews"] });
	expect(secret).toMatch(/^neb_[\w-]{43}$/);
	expect(
		await authenticateToken(box.db, `Bearer ${secret}`, now),
	).toMatchObject({
		tokenId,
		name: "shop",
		sourceKey: "web-shop",
		kinds: ["reviews"],
	});
	const { secret: wide } = await build();
	expect(await authenticateToken(box.db, `bearer ${wide}`, now)).toMatchObject({
		kinds: "all",
	});
});

test("a header without a good token is refused with the reason", async () => {
	const { secret } = await build({ expiresAt: later(10) });
	const ask = (header: string | null, at = now) =>
		authenticateToken(box.db, header, at);
	expect(await ask(null)).toEqual({ refused: "missing" });
	expect(await ask(secret)).toEqual({ refused: "malformed" });
	expect(await ask(`Bearer ${secret}x`)).toEqual({ refused: "malformed" });
	expect(await ask(`Bearer neb_${"a".repeat(43)}`)).toEqual({
		refused: "unknown",
	});
	expect(await ask(`Bearer ${secret}`, later(9))).toMatchObject({
		name: "shop",
	});
	expect(await ask(`Bearer ${secret}`, later(10))).toEqual({
		refused: "expired",
	});
});

test("a revoked token is refused from then on, and revoking again changes nothing", async () => {
	const { tokenId, secret } = await build();
	expect(await revokeToken(box.db, { tokenId, by }, now)).toEqual({
		changed: true,
	});
	expect(await revokeToken(box.db, { tokenId, by }, later(1))).toEqual({
		changed: false,
	});
	expect(await authenticateToken(box.db, `Bearer ${secret}`, now)).toEqual({
		refused: "revoked",
	});
	await expect(
		revokeToken(box.db, { tokenId: 99, by }, now),
	).rejects.toMatchObject({ code: "unknown-token" });
	expect(
		(await auditOf(box.db, "token", String(tokenId))).map((row) => row.action),
	).toEqual(["token.revoked", "token.created"]);
});

test("its last use is kept, to the minute", async () => {
	const { tokenId, secret } = await build();
	const used = async (at: Date) => {
		await authenticateToken(box.db, `Bearer ${secret}`, at);
		const row = await box.db
			.selectFrom("token")
			.select("last_used_at")
			.where("id", "=", tokenId)
			.executeTakeFirstOrThrow();
		return row.last_used_at;
	};
	expect(await used(now)).toEqual(now);
	expect(await used(later(0.9))).toEqual(now);
	expect(await used(later(1))).toEqual(later(1));
});

test("the secret is nowhere in the database", async () => {
	const { secret } = await build();
	const { rows } = await box.pool.query(
		"select coalesce(string_agg(t::text, ' '), '') || (select coalesce(string_agg(a::text, ' '), '') from audit a) as everything from token t",
	);
	expect(rows[0].everything).toContain("web-shop");
	expect(rows[0].everything).not.toContain(secret.slice(4));
});

test("a token that could never work is not made; the text says what is allowed", async () => {
	await expect(build({ sourceKey: "shop" })).rejects.toThrow(
		"source: 'shop' is not a source; allowed are web-shop",
	);
	await expect(build({ kinds: ["sales"] })).rejects.toThrow(
		"kinds: 'sales' is not a kind of fact; 'all' or some of reviews, visits are allowed",
	);
	await expect(build({ kinds: [] })).rejects.toMatchObject({
		code: "unknown-kind",
	});
	await expect(build({ expiresAt: now })).rejects.toMatchObject({
		code: "bad-expiry",
	});
});

test("the audit trail can't be changed", async () => {
	await expect(
		box.db.updateTable("audit").set({ actor: "somebody else" }).execute(),
	).rejects.toThrow("audit is append-only: update is not allowed");
	await expect(box.db.deleteFrom("audit").execute()).rejects.toThrow(
		/append-only/,
	);
});
