import { beforeAll, expect, test } from "vitest";
import type { BoardAsker } from "../../app/boards/board-asker.ts";
import { readBoardList } from "../../app/boards/board-list.server.ts";
import { readBoardPage } from "../../app/boards/board-page.server.ts";
import {
	type ChangeBoard,
	changeBoard,
} from "../../app/boards/change-board.server.ts";
import { changeEditors } from "../../app/boards/change-editors.server.ts";
import { copyBoard } from "../../app/boards/copy-board.server.ts";
import { createBoard } from "../../app/boards/create-board.server.ts";
import { deleteBoard } from "../../app/boards/delete-board.server.ts";
import { readTypedScope } from "../../app/boards/read-typed-scope.server.ts";
import { restoreBoard } from "../../app/boards/restore-board.server.ts";
import { auditOf } from "../../db/queries/audit.server.ts";
import { buildPeople } from "../board-people.ts";
import { buildObservedCompany, NOW } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let mei: BoardAsker;
let jun: BoardAsker;
let admin: BoardAsker;
beforeAll(async () => {
	await buildObservedCompany(box);
	[mei, jun, admin] = await buildPeople(box.db);
});

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const NPS = { form: "number", metric: "nps" };

async function build(by = mei): Promise<number> {
	const made = await createBoard(
		box.db,
		{ title: "Audio", tile: NPS, by },
		NOW,
	);
	if ("problem" in made) throw new Error(JSON.stringify(made));
	return made.id;
}
const change = (
	boardId: number,
	basedOn: number | null,
	what: ChangeBoard["change"],
	by = mei,
) => changeBoard(box.db, { boardId, basedOn, change: what, by }, NOW);
const look = (id: number) => readBoardPage(box, id, NOW);
const deeds = async (id: number) =>
	(await auditOf(box.db, "board", String(id)))
		.map(({ action, actor }) => `${action} by ${actor}`)
		.reverse();

test("a board is made, changed and read, and each step is in the audit trail", async () => {
	const id = await build();
	expect(
		await change(id, 1, {
			kind: "add",
			tile: { form: "heading", text: "Reviews" },
		}),
	).toEqual({ outcome: "changed", version: 2 });
	await change(id, 2, { kind: "step", id: 2, by: -1 });
	await change(id, 3, { kind: "rename", title: "Audio, weekly" });
	expect(await look(id)).toMatchObject({
		title: "Audio, weekly",
		version: 4,
		ownerId: mei.id,
		tiles: [
			{ is: "text", tile: { id: 2, text: "Reviews" } },
			{ is: "number", tile: { id: 1, metric: "nps" } },
		],
	});
	await change(id, 4, { kind: "remove", id: 2 });
	expect(await deeds(id)).toEqual([
		"board.created by Mei",
		"board.tile-add by Mei",
		"board.tile-step by Mei",
		"board.renamed by Mei",
		"board.tile-remove by Mei",
	]);
	const [removed, renamed] = await auditOf(box.db, "board", String(id));
	expect(removed?.before).toMatchObject({ tile: { text: "Reviews" } });
	expect(renamed).toMatchObject({
		person_id: mei.id,
		before: { title: "Audio", version: 3 },
		after: { title: "Audio, weekly", version: 4 },
	});
});

test("a change made to an older version is refused, says who was quicker, and leaves the board as it was", async () => {
	const id = await build();
	await changeEditors(
		box.db,
		{
			boardId: id,
			change: { kind: "add", email: "JUN@nebula.example " },
			by: mei,
		},
		NOW,
	);
	await change(id, 1, { kind: "rename", title: "By Jun" }, jun);
	expect(await change(id, 1, { kind: "rename", title: "By Mei" })).toEqual({
		outcome: "changed-meanwhile",
		version: 2,
		by: "Jun",
	});
	expect(await look(id)).toMatchObject({ title: "By Jun", version: 2 });
});

test("of many changes to one version at the same moment one is made; additions to whatever version are all made", async () => {
	const id = await build();
	const names = Array.from({ length: 8 }, (_, index) => `Name ${index}`);
	const outcomes = await Promise.all(
		names.map((title) => change(id, 1, { kind: "rename", title })),
	);
	expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
		"changed",
		...Array.from({ length: 7 }, () => "changed-meanwhile"),
	]);
	await Promise.all(
		names.map((text) =>
			change(id, null, { kind: "add", tile: { form: "note", text } }),
		),
	);
	const board = await look(id);
	expect(board?.stored.map((tile) => tile.id)).toEqual([
		1, 2, 3, 4, 5, 6, 7, 8, 9,
	]);
	expect(board?.version).toBe(10);
});

test("what may not stand on a board is refused with the value, and nothing is written", async () => {
	const id = await build();
	expect(
		await change(id, 1, {
			kind: "add",
			tile: { form: "number", metric: "happiness" },
		}),
	).toMatchObject({
		outcome: "refused",
		problem: { code: "metric", value: "happiness" },
	});
	expect(await createBoard(box.db, { title: " ", by: mei }, NOW)).toMatchObject(
		{ problem: { code: "title" } },
	);
	expect(await deeds(id)).toEqual(["board.created by Mei"]);
});

test("others look but don't change; named editors change but don't share; an admin deletes but does not edit", async () => {
	const id = await build();
	const rename = { kind: "rename", title: "Mine now" } as const;
	const name = (by: BoardAsker, email: string) =>
		changeEditors(
			box.db,
			{ boardId: id, change: { kind: "add", email }, by },
			NOW,
		);
	expect(await change(id, 1, rename, jun)).toEqual({ outcome: "not-yours" });
	expect(await change(id, 1, rename, admin)).toEqual({ outcome: "not-yours" });
	expect(await name(jun, "jun@nebula.example")).toEqual({
		outcome: "not-yours",
	});
	expect(await name(mei, "nobody@nebula.example")).toMatchObject({
		outcome: "refused",
		problem: { code: "editor", value: "nobody@nebula.example" },
	});
	await name(mei, "jun@nebula.example");
	expect(await change(id, 1, rename, jun)).toEqual({
		outcome: "changed",
		version: 2,
	});
	expect(await name(jun, "admin@nebula.example")).toEqual({
		outcome: "not-yours",
	});
	expect(await deleteBoard(box.db, { boardId: id, by: jun }, NOW)).toEqual({
		outcome: "not-yours",
	});
	await changeEditors(
		box.db,
		{ boardId: id, change: { kind: "remove", personId: jun.id }, by: mei },
		NOW,
	);
	expect(await change(id, 2, rename, jun)).toEqual({ outcome: "not-yours" });
	expect(await deleteBoard(box.db, { boardId: id, by: admin }, NOW)).toEqual({
		outcome: "deleted",
	});
	expect(await deeds(id)).toEqual([
		"board.created by Mei",
		"board.editor-added by Mei",
		"board.renamed by Jun",
		"board.editor-removed by Mei",
		"board.deleted by Ada",
	]);
});

test("a copy is one's own, with the tiles and without the editors; the first board stays as it is", async () => {
	const id = await build();
	const copy = await copyBoard(
		box.db,
		{ boardId: id, title: "Jun's audio", by: jun },
		NOW,
	);
	if (!("id" in copy)) throw new Error("no copy");
	await change(copy.id, 1, { kind: "remove", id: 1 }, jun);
	expect(await look(copy.id)).toMatchObject({
		ownerId: jun.id,
		editorIds: [],
		tiles: [],
	});
	expect(await look(id)).toMatchObject({
		version: 1,
		tiles: [{ is: "number" }],
	});
	expect(await deeds(copy.id)).toEqual([
		"board.copied by Jun",
		"board.tile-remove by Jun",
	]);
});

test("a deleted board is gone for everybody, can be taken back for 30 days, and not after", async () => {
	const id = await build();
	await deleteBoard(box.db, { boardId: id, by: mei }, NOW);
	expect(await look(id)).toBeNull();
	expect(await change(id, 1, { kind: "rename", title: "x" })).toEqual({
		outcome: "gone",
	});
	expect(
		await copyBoard(box.db, { boardId: id, title: "x", by: jun }, NOW),
	).toEqual({
		outcome: "gone",
	});
	expect(await deleteBoard(box.db, { boardId: id, by: mei }, NOW)).toEqual({
		outcome: "gone",
	});
	const deletedOf = async (asker: BoardAsker, at = NOW) =>
		(await readBoardList(box.db, asker, at)).deleted.map((board) => board.id);
	expect(await deletedOf(mei)).toContain(id);
	expect(await deletedOf(admin)).toContain(id);
	expect(await deletedOf(jun)).not.toContain(id);
	expect(await deletedOf(mei, days(30))).not.toContain(id);
	expect(await restoreBoard(box.db, { boardId: id, by: jun }, NOW)).toEqual({
		outcome: "not-yours",
	});
	expect(
		await restoreBoard(box.db, { boardId: id, by: mei }, days(30)),
	).toEqual({ outcome: "gone" });
	expect(
		await restoreBoard(box.db, { boardId: id, by: mei }, days(29)),
	).toEqual({ outcome: "restored" });
	expect(await look(id)).toMatchObject({ title: "Audio", version: 1 });
	expect(await deeds(id)).toEqual([
		"board.created by Mei",
		"board.deleted by Mei",
		"board.restored by Mei",
	]);
});

test("the list tells mine from shared from others'", async () => {
	const id = await build();
	await changeEditors(
		box.db,
		{
			boardId: id,
			change: { kind: "add", email: "jun@nebula.example" },
			by: mei,
		},
		NOW,
	);
	const seen = async (asker: BoardAsker) =>
		(await readBoardList(box.db, asker, NOW)).boards.find(
			(board) => board.id === id,
		);
	expect(await seen(mei)).toMatchObject({
		isMine: true,
		isShared: false,
		tileCount: 1,
	});
	expect(await seen(jun)).toMatchObject({
		isMine: false,
		isShared: true,
		owner: "Mei",
	});
	expect(await seen(admin)).toMatchObject({ isMine: false, isShared: false });
});

test("a scope is typed by name or code, in any dimension, and refused where it names none or several", async () => {
	const { rows } = await box.pool.query(
		`insert into member (dimension, code, known, name_en, name_zh_hans) values
		('line', 'aud', true, 'Audio', '音频'), ('store', 'audio', true, 'Flagship', null), ('region', 'n', true, 'North', null) returning id`,
	);
	const [line, , region] = rows.map(({ id }) => id);
	const words = {
		dimensions: {
			line: "Product line",
			product: "Product",
			lot: "Lot",
			region: "Region",
			channel: "Channel",
			store: "Store",
		},
		notKnown: "Not known",
	};
	const read = (typed: string) => readTypedScope(box.db, typed, words);
	expect(await read("音频")).toEqual({ scope: `line:${line}` });
	expect(await read("product line: audio; north")).toEqual({
		scope: `line:${line},region:${region}`,
	});
	expect(await read("Region: not known")).toEqual({
		scope: "region:not-known",
	});
	expect(await read("")).toEqual({ scope: "" });
	expect(await read("Audio")).toEqual({
		problem: {
			code: "member",
			value: "Audio",
			allowed: "Product line: aud, Store: audio",
		},
	});
	expect(await read("Nowhere")).toMatchObject({
		problem: { code: "member", value: "Nowhere" },
	});
	expect(await read("Audio: x'; drop table board")).toMatchObject({
		problem: { code: "member" },
	});
	expect(await read("North; Region: not known")).toMatchObject({
		problem: { code: "scope" },
	});
});
