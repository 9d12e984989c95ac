import { loadMessages } from "../../i18n/messages.ts";
import type { MessageKey } from "../../i18n/translate.ts";
import { type Action, may } from "../../identity/policy.ts";
import type { SignedInPerson } from "../../identity/signed-in-person.ts";
import { makeEntry } from "../../search/make-entry.server.ts";
import type { SearchEntry } from "../../search/search-entry.ts";

interface Place {
	readonly to: string;
	readonly title: MessageKey;
	readonly needs?: Action;
}

/** The pages that have a name of their own. Whoever adds one to the rail adds it here. */
const PLACES: readonly Place[] = [
	{ to: "/metrics", title: "nav.catalogue" },
	{ to: "/metrics/new", title: "define.new", needs: "metrics.define" },
	{ to: "/alerts/routes", title: "routes.title" },
	{ to: "/alerts/policies", title: "policies.title" },
	{ to: "/alerts/mutes", title: "mutes.title" },
	{ to: "/scorecards", title: "scorecards.title" },
	{ to: "/people", title: "nav.directory" },
	{ to: "/alerts/on-call", title: "nav.onCall" },
	{ to: "/alerts/silences", title: "silences.title" },
	{ to: "/batches", title: "nav.batches" },
	{ to: "/sources", title: "nav.sources" },
	{ to: "/unknown-members", title: "nav.unknown" },
	{ to: "/admin/people", title: "nav.admin.people", needs: "people.manage" },
	{ to: "/admin/tokens", title: "nav.admin.tokens", needs: "tokens.manage" },
	{ to: "/admin/sources", title: "nav.admin.sources", needs: "sources.manage" },
	{ to: "/admin/audit", title: "nav.admin.audit", needs: "audit.see" },
];

const made: { entries?: ReadonlyMap<string, SearchEntry> } = {};

async function allPages(): Promise<ReadonlyMap<string, SearchEntry>> {
	if (made.entries) return made.entries;
	const [en, hant, hans] = await Promise.all([
		loadMessages.en(),
		loadMessages["zh-hant"](),
		loadMessages["zh-hans"](),
	]);
	made.entries = new Map(
		PLACES.map(({ to, title }) => [
			to,
			makeEntry({
				kind: "page",
				id: to,
				href: to,
				names: {
					en: en[title],
					"zh-hant": hant[title],
					"zh-hans": hans[title],
				},
				fallback: to,
			}),
		]),
	);
	return made.entries;
}

/** The pages that this reader may open. */
export async function pageEntries(
	person: SignedInPerson,
): Promise<SearchEntry[]> {
	const pages = await allPages();
	return PLACES.flatMap(({ to, needs }) => {
		const entry = pages.get(to);
		const allowed = needs === undefined || may(person, needs).allowed;
		return entry && allowed ? [entry] : [];
	});
}
