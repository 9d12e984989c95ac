import { beforeAll, expect, test } from "vitest";
import { readDirectoryPage } from "../../app/directory/directory-page.server.ts";
import { readPersonPage } from "../../app/directory/person-page.server.ts";
import { readTeamPage } from "../../app/directory/team-page.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");

const buildPerson = async (
	name: string,
	{ left_on = null as string | null, manager = 0, team = 0, office = 0 } = {},
): Promise<number> => {
	const { id } = await box.db
		.insertInto("person")
		.values({
			name,
			email: `${name.toLowerCase()}@example.com`,
			name_zh_hans: `${name}人`,
			left_on,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const from = "2026-01-01";
	if (manager)
		await box.db
			.insertInto("person_manager")
			.values({ person_id: id, manager_id: manager, valid_from: from })
			.execute();
	if (team)
		await box.db
			.insertInto("person_team")
			.values({ person_id: id, team_id: team, valid_from: from })
			.execute();
	if (office)
		await box.db
			.insertInto("person_office")
			.values({ person_id: id, office_id: office, valid_from: from })
			.execute();
	return id;
};

let ids: Record<"ceo" | "head" | "lead" | "amy" | "bob" | "gone", number>;
let team = 0;
let office = 0;

beforeAll(async () => {
	office = (
		await box.db
			.insertInto("office")
			.values({ code: "tpe", name_en: "Taipei", time_zone: "Asia/Taipei" })
			.returning("id")
			.executeTakeFirstOrThrow()
	).id;
	team = (
		await box.db
			.insertInto("team")
			.values({ code: "audio", name_en: "Audio", name_zh_hant: "音訊" })
			.returning("id")
			.executeTakeFirstOrThrow()
	).id;
	const ceo = await buildPerson("Ceo");
	const head = await buildPerson("Head", { manager: ceo });
	const lead = await buildPerson("Lead", { manager: head, team, office });
	const amy = await buildPerson("Amy", { manager: lead, team });
	const bob = await buildPerson("Bob", { manager: head, team: 0 });
	const gone = await buildPerson("Gone", {
		manager: lead,
		team,
		left_on: "2026-11-22",
	});
	await box.db
		.updateTable("team")
		.set({ lead_id: lead })
		.where("id", "=", team)
		.execute();
	// Bob comes to the team and to the lead tomorrow.
	await box.db
		.insertInto("person_team")
		.values({ person_id: bob, team_id: team, valid_from: "2026-11-23" })
		.execute();
	await box.db
		.insertInto("person_manager")
		.values({ person_id: bob, manager_id: lead, valid_from: "2026-11-23" })
		.execute();
	ids = { ceo, head, lead, amy, bob, gone };
});

const list = async (
	filter: Partial<Parameters<typeof readDirectoryPage>[1]> = {},
	at = now,
) => {
	const page = await readDirectoryPage(
		box.db,
		{ ids: null, teamId: null, officeId: null, page: 1, ...filter },
		at,
	);
	return { ...page, names: page.people.map((person) => person.en) };
};

test("the list holds who is here today, by name, and not who has left", async () => {
	expect(await list()).toMatchObject({
		names: ["Amy", "Bob", "Ceo", "Head", "Lead"],
		total: 5,
		pages: 1,
	});
	// The day before in Shanghai they were still here.
	expect((await list({}, new Date("2026-11-21T15:00:00Z"))).names).toContain(
		"Gone",
	);
});

test("it is narrowed down by team, office and what the search found, in the search's order", async () => {
	expect((await list({ teamId: team })).names).toEqual(["Amy", "Lead"]);
	expect((await list({ officeId: office })).names).toEqual(["Lead"]);
	expect((await list({ ids: [ids.lead, ids.amy, ids.gone] })).names).toEqual([
		"Lead",
		"Amy",
	]);
	expect(await list({ ids: [] })).toMatchObject({ names: [], total: 0 });
});

test("who comes to a team tomorrow is in it tomorrow", async () => {
	const tomorrow = new Date("2026-11-23T08:00:00Z");
	expect((await list({ teamId: team }, tomorrow)).names).toEqual([
		"Amy",
		"Bob",
		"Lead",
	]);
	const page = await readTeamPage(box.db, team, now);
	expect(page).toMatchObject({
		en: "Audio",
		"zh-hant": "音訊",
		"zh-hans": "audio",
		lead: { id: ids.lead },
		gone: false,
	});
	expect(page?.members.map(({ id }) => id)).toEqual([ids.amy, ids.lead]);
});

test("a person's page has those above, the nearest first, those below, and where they are", async () => {
	const lead = await readPersonPage(box.db, ids.lead, now);
	expect(lead?.managers.map(({ id }) => id)).toEqual([ids.head, ids.ceo]);
	expect(lead?.reports.map(({ id }) => id)).toEqual([ids.amy]);
	expect(lead).toMatchObject({
		en: "Lead",
		"zh-hans": "Lead人",
		timeZone: "Asia/Taipei",
		leads: [{ id: team }],
		roles: ["employee"],
		gone: false,
		leftOn: null,
	});
	expect((await readPersonPage(box.db, ids.ceo, now))?.managers).toEqual([]);
});

test("who has left says so; who never was is null", async () => {
	expect(await readPersonPage(box.db, ids.gone, now)).toMatchObject({
		gone: true,
		leftOn: "2026-11-22",
	});
	expect(await readPersonPage(box.db, 4711, now)).toBeNull();
	expect(await readTeamPage(box.db, 4711, now)).toBeNull();
});
