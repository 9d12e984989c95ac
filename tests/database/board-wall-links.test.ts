import { beforeAll, expect, test } from "vitest";
import type { BoardAsker } from "../../app/boards/board-asker.ts";
import { boardOfWallLink } from "../../app/boards/board-of-wall-link.server.ts";
import { createBoard } from "../../app/boards/create-board.server.ts";
import { deleteBoard } from "../../app/boards/delete-board.server.ts";
import {
	makeWallLink,
	type NewWallLink,
} from "../../app/boards/make-wall-link.server.ts";
import { restoreBoard } from "../../app/boards/restore-board.server.ts";
import { revokeWallLink } from "../../app/boards/revoke-wall-link.server.ts";
import { readSharePage } from "../../app/boards/share-page.server.ts";
import { auditOf } from "../../db/queries/audit.server.ts";
import { buildPeople } from "../board-people.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const NOW = new Date("2026-11-24T08:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY = 24 * 60;
let mei: BoardAsker;
let jun: BoardAsker;
let admin: BoardAsker;
let boardId: number;
beforeAll(async () => {
	[mei, jun, admin] = await buildPeople(box.db);
	boardId = await buildBoard();
});

async function buildBoard(): Promise<number> {
	const made = await createBoard(box.db, { title: "Lobby", by: mei }, NOW);
	if ("problem" in made) throw new Error(JSON.stringify(made));
	return made.id;
}

async function build(change: Partial<NewWallLink> = {}) {
	const made = await makeWallLink(
		box.db,
		{ boardId, place: "Taipei, 3rd floor", days: "30", by: mei, ...change },
		NOW,
	);
	if (made.outcome !== "made") throw new Error(JSON.stringify(made));
	return made;
}
const ask = (secret: string, at = NOW) => boardOfWallLink(box.db, secret, at);
const revoke = (linkId: number, by: BoardAsker, of = boardId) =>
	revokeWallLink(box.db, { boardId: of, linkId, by }, NOW);

test("a link shows its board until it expires, and that board alone", async () => {
	const { secret } = await build();
	const other = await buildBoard();
	const { secret: otherSecret } = await build({ boardId: other });
	expect(await ask(secret)).toEqual({ boardId });
	expect(await ask(otherSecret)).toEqual({ boardId: other });
	expect(await ask(secret, later(30 * DAY - 1))).toEqual({ boardId });
	expect(await ask(secret, later(30 * DAY))).toEqual({ refused: "expired" });
});

test("a wrong secret shows nothing, whatever it looks like", async () => {
	const { secret } = await build();
	const changed = `${secret[0] === "A" ? "B" : "A"}${secret.slice(1)}`;
	for (const wrong of [
		changed,
		`${secret}x`,
		secret.slice(1),
		"",
		"%",
		"' or true --",
	])
		expect(await ask(wrong), wrong).toEqual({ refused: "unknown" });
});

test("a revoked link shows nothing any more; revoking it again changes nothing", async () => {
	const { id, secret } = await build();
	const { secret: stays } = await build();
	expect(await revoke(id, jun)).toEqual({ outcome: "not-yours" });
	expect(await revoke(id, mei, await buildBoard())).toEqual({
		outcome: "gone",
	});
	expect(await ask(secret)).toEqual({ boardId });
	expect(await revoke(id, mei)).toEqual({ outcome: "revoked" });
	expect(await ask(secret)).toEqual({ refused: "revoked" });
	expect(await revoke(id, mei)).toEqual({ outcome: "revoked" });
	expect(await ask(stays)).toEqual({ boardId });
	const rows = await auditOf(box.db, "board", String(boardId));
	expect(
		rows.filter(({ action }) => action === "board.wall-link-revoked"),
	).toHaveLength(1);
});

test("an admin cuts a link off but makes none; nor does anybody but the owner", async () => {
	const { id, secret } = await build();
	for (const by of [admin, jun])
		expect(
			await makeWallLink(box.db, { boardId, place: "x", days: "7", by }, NOW),
		).toEqual({ outcome: "not-yours" });
	expect(await revoke(id, admin)).toEqual({ outcome: "revoked" });
	expect(await ask(secret)).toEqual({ refused: "revoked" });
});

test("a deleted board is shown nowhere until it is back", async () => {
	const id = await buildBoard();
	const { secret } = await build({ boardId: id });
	await deleteBoard(box.db, { boardId: id, by: mei }, NOW);
	expect(await ask(secret)).toEqual({ refused: "board-deleted" });
	await restoreBoard(box.db, { boardId: id, by: mei }, NOW);
	expect(await ask(secret)).toEqual({ boardId: id });
});

test("whoever has left shows nothing any more", async () => {
	const leaver = await box.db
		.insertInto("person")
		.values({ name: "Leaver", email: "leaver@nebula.example" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const by = { ...jun, id: leaver.id };
	const made = await createBoard(box.db, { title: "Old", by }, NOW);
	if ("problem" in made) throw new Error("no board");
	const { secret } = await build({ boardId: made.id, by });
	await box.db
		.updateTable("person")
		.set({ left_on: "2026-11-25" })
		.where("id", "=", leaver.id)
		.execute();
	expect(await ask(secret)).toEqual({ boardId: made.id });
	expect(await ask(secret, later(DAY))).toEqual({ refused: "maker-left" });
	const page = await readSharePage(box.db, made.id, later(DAY));
	expect(page?.links).toMatchObject([{ state: "maker-left" }]);
});

test("its last use is kept, to the minute", async () => {
	const id = await buildBoard();
	const { secret } = await build({ boardId: id });
	const used = async (at: Date) => {
		await ask(secret, at);
		const page = await readSharePage(box.db, id, at);
		return page?.links[0]?.lastUsedAt;
	};
	expect(await used(NOW)).toBe(NOW.toISOString());
	expect(await used(later(0.9))).toBe(NOW.toISOString());
	expect(await used(later(1))).toBe(later(1).toISOString());
});

test("only so many links hold at once; what was revoked makes room", async () => {
	const id = await buildBoard();
	const made = [];
	for (let n = 0; n < 20; n++) made.push(await build({ boardId: id }));
	const another = () =>
		makeWallLink(box.db, { boardId: id, place: "x", days: "7", by: mei }, NOW);
	expect(await another()).toMatchObject({
		outcome: "refused",
		problem: { code: "too-many-links", value: "21", allowed: "20" },
	});
	await revoke(made[0]?.id ?? 0, mei, id);
	expect(await another()).toMatchObject({ outcome: "made" });
});

test("the secret is nowhere in the database", async () => {
	const { secret } = await build();
	const { rows } = await box.pool.query(
		`select (select string_agg(l::text, ' ') from board_wall_link l) || (select string_agg(a::text, ' ') from audit a) as everything`,
	);
	expect(rows[0].everything).toContain("Taipei, 3rd floor");
	expect(rows[0].everything).not.toContain(secret);
	expect(rows[0].everything).not.toContain(Buffer.from(secret).toString("hex"));
});
