import type { Db } from "../../db/client.ts";
import {
	countUnread,
	listRead,
	listUnread,
} from "../../db/queries/inbox.server.ts";
import type { Language } from "../i18n/language.ts";
import type { Mark } from "./message.ts";

export interface InboxRow {
	readonly key: string;
	readonly mark: Mark;
	readonly title: string;
	readonly summary: string;
	/** What a message that lists others lists. */
	readonly details: readonly {
		readonly label: string;
		readonly value: string;
	}[];
	/** Where it leads; null for what leads only here. */
	readonly path: string | null;
	readonly at: string;
}

export interface InboxPage {
	readonly unread: readonly InboxRow[];
	readonly unreadCount: number;
	readonly read: readonly InboxRow[];
	/** Read ones older than this are on the next page; null when there are none. */
	readonly older: string | null;
	/** Everything until then is on the page, or was before it. */
	readonly asOf: string;
}

const MOST_UNREAD = 200;
const PAGE = 50;

type Item = Awaited<ReturnType<typeof listUnread>>[number];

const rowOf = (
	{ key, mark, content, at }: Item,
	language: Language,
): InboxRow => {
	const { title, summary, details, links } = content[language];
	const [first] = links;
	return {
		key,
		mark,
		title,
		summary,
		details: details.slice(0, 20),
		path: first === undefined || first.path === "/inbox" ? null : first.path,
		at: at.toISOString(),
	};
};

/** What a person was told, in their language: the unread first. */
export async function readInboxPage(
	db: Db,
	{
		personId,
		language,
		before,
	}: {
		readonly personId: number;
		readonly language: Language;
		readonly before: Date | null;
	},
	now: Date,
): Promise<InboxPage> {
	const [unread, unreadCount, read] = await Promise.all([
		before === null ? listUnread(db, personId, MOST_UNREAD) : [],
		countUnread(db, personId),
		listRead(db, personId, { before, limit: PAGE + 1 }),
	]);
	const shown = read.slice(0, PAGE);
	return {
		unread: unread.map((item) => rowOf(item, language)),
		unreadCount,
		read: shown.map((item) => rowOf(item, language)),
		older:
			read.length > shown.length
				? (shown.at(-1)?.at.toISOString() ?? null)
				: null,
		asOf: now.toISOString(),
	};
}
