import { NavLink, useLocation } from "@remix-run/react";
import type { MessageKey } from "../i18n/translate.ts";
import type { Action } from "../identity/policy.ts";
import { Brand } from "./brand.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { LiveMark } from "./live-mark.tsx";
import { useReader } from "./reader-context.tsx";
import { useOpenDialog } from "./search-and-go.tsx";

type Place = Extract<MessageKey, `nav.${string}`>;

interface Section {
	readonly title: Place;
	readonly links: readonly {
		readonly to: string;
		readonly text: Place;
		/** Shown to those alone who may do it. */
		readonly needs?: Action;
		/** What stands beside it, where there is any. */
		readonly counts?: "alerts";
	}[];
}

const SECTIONS: readonly Section[] = [
	{
		title: "nav.overview",
		links: [
			{ to: "/", text: "nav.home" },
			{ to: "/company", text: "nav.company" },
			{ to: "/alerts", text: "nav.alerts", counts: "alerts" },
			{ to: "/inbox", text: "nav.inbox" },
		],
	},
	{
		title: "nav.metrics",
		links: [
			{ to: "/metrics", text: "nav.catalogue" },
			{ to: "/boards", text: "nav.boards" },
		],
	},
	{
		title: "nav.facts",
		links: [
			{ to: "/batches", text: "nav.batches" },
			{ to: "/sources", text: "nav.sources" },
			{ to: "/unknown-members", text: "nav.unknown" },
		],
	},
	{
		title: "nav.people",
		links: [
			{ to: "/scorecards", text: "nav.scorecards" },
			{ to: "/people", text: "nav.directory" },
		],
	},
	{
		title: "nav.admin",
		links: [
			{
				to: "/admin/people",
				text: "nav.admin.people",
				needs: "people.manage",
			},
			{
				to: "/admin/tokens",
				text: "nav.admin.tokens",
				needs: "tokens.manage",
			},
			{
				to: "/admin/sources",
				text: "nav.admin.sources",
				needs: "sources.manage",
			},
			{ to: "/admin/audit", text: "nav.admin.audit", needs: "audit.see" },
			{
				to: "/admin/endpoints",
				text: "nav.admin.endpoints",
				needs: "notifications.manage",
			},
			{
				to: "/admin/outbox",
				text: "nav.admin.outbox",
				needs: "notifications.manage",
			},
		],
	},
];

/** How many wait in the inbox; nothing when none do. */
function Unread({ count }: { count: number }) {
	const { t } = useReader();
	if (count === 0) return null;
	return (
		<span
			data-testid="unread"
			className="rounded-sm bg-rail-accent px-1.5 text-2xs font-semibold text-[#06232b]"
		>
			<span aria-hidden="true">{count > 99 ? "99+" : count}</span>
			<span className="sr-only">{t("inbox.unread", { n: count })}</span>
		</span>
	);
}

function AlertCount({ n }: { n: number }) {
	const { t } = useReader();
	return (
		<span className="ml-2 inline-block min-w-5 rounded-full bg-rail-accent px-1.5 text-center text-2xs font-semibold text-rail">
			<span aria-hidden="true">{n}</span>
			<span className="sr-only">{t("alerts.rail.count", { n })}</span>
		</span>
	);
}

function Places({
	allowed,
	unread,
	alerts,
}: Pick<Properties, "allowed" | "unread" | "alerts">) {
	const { t } = useReader();
	const sections = SECTIONS.map(({ title, links }) => ({
		title,
		links: links.filter(({ needs }) => !needs || allowed.includes(needs)),
	})).filter(({ links }) => links.length > 0);
	return (
		<nav aria-label={t("nav.main")} className="space-y-5">
			{sections.map(({ title, links }) => (
				<div key={title}>
					<p className="plate px-4 text-rail-muted">{t(title)}</p>
					<ul className="mt-1">
						{links.map(({ to, text, counts }) => (
							<li key={to}>
								<NavLink
									to={to}
									end={to === "/"}
									prefetch="intent"
									className="flex items-center justify-between gap-2 border-l-2 border-transparent px-4 py-1.5 text-rail-ink/85 hover:bg-rail-active/50 hover:text-rail-ink aria-[current=page]:border-rail-accent aria-[current=page]:bg-rail-active aria-[current=page]:text-rail-ink"
								>
									{t(text)}
									{to === "/inbox" && <Unread count={unread} />}
									{counts === "alerts" && alerts > 0 && (
										<AlertCount n={alerts} />
									)}
								</NavLink>
							</li>
						))}
					</ul>
				</div>
			))}
		</nav>
	);
}

function Account({ name }: { name: string }) {
	const { t } = useReader();
	return (
		<form method="post" action="/sign-out" className="flex items-center gap-2">
			<span
				className="min-w-0 flex-1 truncate"
				title={t("account.signedInAs", { name })}
			>
				{name}
			</span>
			<button
				type="submit"
				className="min-h-7 text-xs whitespace-nowrap text-rail-muted underline underline-offset-2 hover:text-rail-ink"
			>
				{t("account.signOut")}
			</button>
		</form>
	);
}

/** A link to the page of results; with JavaScript it opens the dialog instead. */
function SearchLink() {
	const { t } = useReader();
	const open = useOpenDialog();
	return (
		<a
			href="/search"
			aria-keyshortcuts="/ Control+K Meta+K"
			onClick={(event) => {
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				open("search");
			}}
			className="flex min-h-8 items-center justify-between gap-2 border border-rail-active px-2 text-rail-muted hover:border-rail-muted hover:text-rail-ink"
		>
			<span className="truncate">{t("search.open")}</span>
			<kbd className="key">/</kbd>
		</a>
	);
}

interface Properties {
	/** What this reader may do, of all that a link needs. */
	readonly allowed: readonly Action[];
	/** Messages that were not read. */
	readonly unread: number;
	/** Open alerts that concern this reader. */
	readonly alerts: number;
	/** Null where nobody could be asked, as on an error page. */
	readonly personName: string | null;
}

/** On a wide window a column that stays; on a narrow one a bar with a menu that opens without JavaScript. */
export function Rail({ personName, allowed, unread, alerts }: Properties) {
	const { t } = useReader();
	// A menu that led somewhere closes.
	const { pathname } = useLocation();
	const foot = (
		<div className="space-y-3 px-4 text-rail-ink">
			<DisplaySettings />
			{personName !== null && <Account name={personName} />}
		</div>
	);
	return (
		<header className="contents">
			<details
				key={pathname}
				className="group sticky top-0 z-30 bg-rail text-rail-ink lg:hidden print:hidden"
			>
				<summary className="flex min-h-12 items-center justify-between px-4 marker:content-none">
					<Brand />
					<span className="mx-3 min-w-0 flex-1 text-right">
						<LiveMark />
					</span>
					<span className="flex items-center gap-2 text-xs text-rail-muted group-open:text-rail-ink">
						<Unread count={unread} />
						{t("app.menu")}
					</span>
				</summary>
				<div className="max-h-[80vh] space-y-5 overflow-y-auto border-t border-rail-active py-4">
					<div className="px-4">
						<SearchLink />
					</div>
					<Places allowed={allowed} unread={unread} alerts={alerts} />
					{foot}
				</div>
			</details>
			<div className="sticky top-0 hidden h-screen w-56 shrink-0 flex-col gap-7 overflow-y-auto bg-rail py-5 text-rail-ink lg:flex print:hidden">
				<div className="space-y-4 px-4">
					<Brand />
					<LiveMark />
					<SearchLink />
				</div>
				<div className="flex-1">
					<Places allowed={allowed} unread={unread} alerts={alerts} />
				</div>
				{foot}
			</div>
		</header>
	);
}
