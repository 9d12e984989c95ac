import type { Db } from "../../db/client.ts";
import { businessDay } from "../metrics/business-day.ts";
import { type Hit, rankHits } from "./rank-hits.ts";
import { readEntries } from "./read-entries.server.ts";
import type { EntryKind, SearchEntry } from "./search-entry.ts";
import { plainText } from "./search-forms.server.ts";

/** Codes that facts brought and definitions that changed are said by nobody: after so long they are looked for. */
const FRESH = 60_000;
const LONGEST_QUERY = 100;

export interface SearchQuery {
	readonly query: string;
	readonly now: Date;
	/** Only these; all where none are named. */
	readonly kinds?: readonly EntryKind[];
	/** What the caller adds: the pages that this reader may open. */
	readonly also?: readonly SearchEntry[];
}

export interface SearchIndex {
	find(query: SearchQuery): Promise<Hit<SearchEntry>[]>;
	/** Master data changed: the next search reads it anew. */
	forget(): void;
}

/** All that can be found, in the process's memory: some thousand names, read when they are first asked for. */
export function createSearchIndex(db: Db, timeZone: () => string): SearchIndex {
	let entries: readonly SearchEntry[] | undefined;
	let readAt = Number.NEGATIVE_INFINITY;
	let wanted = 0;
	let reading: Promise<void> | undefined;

	const read = (now: Date): Promise<void> => {
		reading ??= (async () => {
			const asked = wanted;
			const fresh = await readEntries(db, now);
			// What changed while it was read may not be in it.
			readAt = asked === wanted ? now.getTime() : Number.NEGATIVE_INFINITY;
			entries = fresh;
		})().finally(() => {
			reading = undefined;
		});
		return reading;
	};

	const current = async (now: Date): Promise<readonly SearchEntry[]> => {
		const stale = now.getTime() - readAt > FRESH;
		if (entries === undefined || readAt === Number.NEGATIVE_INFINITY)
			await read(now);
		// The reader gets what is there; whoever asks next gets the newer.
		else if (stale) void read(now).catch(() => {});
		return entries ?? [];
	};

	return {
		async find({ query, now, kinds, also = [] }) {
			const typed = plainText(query.slice(0, LONGEST_QUERY));
			if (typed === "") return [];
			const today = businessDay(timeZone())(now.getTime());
			const here = ({ kind, until }: SearchEntry) =>
				(until === null || until > today) &&
				(kinds === undefined || kinds.includes(kind));
			const all = [...(await current(now)), ...also].filter(here);
			return rankHits(all, typed);
		},
		forget() {
			wanted++;
			readAt = Number.NEGATIVE_INFINITY;
		},
	};
}
