import type { RequestContext } from "../../context.server.ts";
import type { SignedInPerson } from "../../identity/signed-in-person.ts";
import { groupHits } from "../../search/rank-hits.ts";
import {
	nameIn,
	type SearchEntry,
	type ShownGroup,
	type ShownHit,
} from "../../search/search-entry.ts";
import { requestReader } from "../request-reader.server.ts";
import { pageEntries } from "./page-entries.server.ts";

interface GroupsQuery {
	readonly person: SignedInPerson;
	readonly query: string;
	/** So many of each kind. */
	readonly shown: number;
}

/** What meets the query, as the reader's language names it; for an empty one the pages there are. */
export async function findGroups(
	request: Request,
	context: RequestContext,
	{ person, query, shown }: GroupsQuery,
): Promise<ShownGroup[]> {
	const { language } = await requestReader(request);
	const pages = await pageEntries(person);
	const show = (entry: SearchEntry): ShownHit => ({
		kind: entry.kind,
		href: entry.href,
		name: nameIn(entry.names, language, entry.fallback),
		hint: entry.hint && nameIn(entry.hint, language, ""),
	});
	if (query.trim() === "")
		return [{ kind: "page", hits: pages.map(show), more: 0 }];
	const hits = await context.search.find({
		query,
		now: context.now(),
		also: pages,
	});
	return groupHits(hits, shown).map(({ kind, hits, more }) => ({
		kind,
		hits: hits.map(({ entry }) => show(entry)),
		more,
	}));
}
