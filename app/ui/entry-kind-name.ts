import type { MessageKey } from "../i18n/translate.ts";
import type { EntryKind } from "../search/search-entry.ts";

/** The heading under which hits of a kind stand. */
export const ENTRY_KIND_NAMES = {
	page: "search.kind.page",
	metric: "search.kind.metric",
	person: "search.kind.person",
	team: "search.kind.team",
	board: "search.kind.board",
	line: "dimension.line",
	product: "dimension.product",
	region: "dimension.region",
	channel: "dimension.channel",
	store: "dimension.store",
} as const satisfies Readonly<Record<EntryKind, MessageKey>>;
