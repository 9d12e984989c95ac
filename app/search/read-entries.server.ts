import type { Db } from "../../db/client.ts";
import { currentDefinitions } from "../../db/queries/metric-definitions.server.ts";
import {
	searchableBoards,
	searchableMembers,
	searchablePeople,
	searchableTeams,
} from "../../db/queries/search-entries.server.ts";
import { makeEntry } from "./make-entry.server.ts";
import type { Names, SearchEntry } from "./search-entry.ts";

interface NameColumns {
	readonly name_en: string | null;
	readonly name_zh_hant: string | null;
	readonly name_zh_hans: string | null;
}

const namesOf = (row: NameColumns): Names => ({
	en: row.name_en,
	"zh-hant": row.name_zh_hant,
	"zh-hans": row.name_zh_hans,
});

const everywhere = (text: string): Names => ({
	en: text,
	"zh-hant": text,
	"zh-hans": text,
});

/** What a source of entries gives; a new kind of thing that can be found is one more of these. */
type EntrySource = (db: Db, now: Date) => Promise<SearchEntry[]>;

const metrics: EntrySource = async (db) =>
	(await currentDefinitions(db, null)).map(({ content }) =>
		makeEntry({
			kind: "metric",
			id: content.key,
			href: `/metrics/${content.key}`,
			names: content.name,
			fallback: content.key,
			hint: content.owner,
		}),
	);

const members: EntrySource = async (db) =>
	(await searchableMembers(db)).map((row) =>
		makeEntry({
			kind: row.dimension,
			id: row.id,
			href: `/company/${row.dimension}:${row.id}`,
			names: namesOf(row),
			fallback: row.code,
			hint: everywhere(row.code),
		}),
	);

const people: EntrySource = async (db, now) =>
	(await searchablePeople(db, now)).map((row) =>
		makeEntry({
			kind: "person",
			id: row.id,
			href: `/people/${row.id}`,
			names: namesOf(row),
			fallback: row.name,
			also: [...row.aliases, row.email?.split("@")[0] ?? ""],
			hint: row.team_code === null ? null : namesOf(row.team),
			until: row.left_on,
		}),
	);

const teams: EntrySource = async (db, now) =>
	(await searchableTeams(db, now)).map((row) =>
		makeEntry({
			kind: "team",
			id: row.id,
			href: `/teams/${row.id}`,
			names: namesOf(row),
			fallback: row.code,
			hint: row.lead === null ? null : everywhere(row.lead),
			until: row.retired_on,
		}),
	);

const boards: EntrySource = async (db) =>
	(await searchableBoards(db)).map(({ id, title, owner }) =>
		makeEntry({
			kind: "board",
			id,
			href: `/boards/${id}`,
			names: everywhere(title),
			fallback: title,
			hint: everywhere(owner),
		}),
	);

const SOURCES: readonly EntrySource[] = [
	metrics,
	people,
	teams,
	boards,
	members,
];

/** Everything that can be found, but for the pages themselves, which the routes know. */
export async function readEntries(db: Db, now: Date): Promise<SearchEntry[]> {
	const lists = await Promise.all(SOURCES.map((source) => source(db, now)));
	return lists.flat();
}
