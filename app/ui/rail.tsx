import { NavLink, useLocation } from "@remix-run/react";
import type { MessageKey } from "../i18n/translate.ts";
import { Brand } from "./brand.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { LiveMark } from "./live-mark.tsx";
import { useReader } from "./reader-context.tsx";

type Place = Extract<MessageKey, `nav.${string}`>;

interface Section {
	readonly title: Place;
	readonly links: readonly { readonly to: string; readonly text: Place }[];
}

const SECTIONS: readonly Section[] = [
	{
		title: "nav.metrics",
		links: [{ to: "/metrics", text: "nav.catalogue" }],
	},
	{
		title: "nav.facts",
		links: [
			{ to: "/batches", text: "nav.batches" },
			{ to: "/sources", text: "nav.sources" },
			{ to: "/unknown-members", text: "nav.unknown" },
		],
	},
];

function Places() {
	const { t } = useReader();
	return (
		<nav aria-label={t("nav.main")} className="space-y-5">
			{SECTIONS.map(({ title, links }) => (
				<div key={title}>
					<p className="plate px-4 text-rail-muted">{t(title)}</p>
					<ul className="mt-1">
						{links.map(({ to, text }) => (
							<li key={to}>
								<NavLink
									to={to}
									prefetch="intent"
									className="block border-l-2 border-transparent px-4 py-1.5 text-rail-ink/85 hover:bg-rail-active/50 hover:text-rail-ink aria-[current=page]:border-rail-accent aria-[current=page]:bg-rail-active aria-[current=page]:text-rail-ink"
								>
									{t(text)}
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

interface Properties {
	/** Null where nobody could be asked, as on an error page. */
	readonly personName: string | null;
}

/** On a wide window a column that stays; on a narrow one a bar with a menu that opens without JavaScript. */
export function Rail({ personName }: Properties) {
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
		<>
			<details
				key={pathname}
				className="group sticky top-0 z-30 bg-rail text-rail-ink lg:hidden print:hidden"
			>
				<summary className="flex min-h-12 items-center justify-between px-4 marker:content-none">
					<Brand />
					<span className="mx-3 min-w-0 flex-1 text-right">
						<LiveMark />
					</span>
					<span className="text-xs text-rail-muted group-open:text-rail-ink">
						{t("app.menu")}
					</span>
				</summary>
				<div className="max-h-[80vh] space-y-5 overflow-y-auto border-t border-rail-active py-4">
					<Places />
					{foot}
				</div>
			</details>
			<div className="sticky top-0 hidden h-screen w-56 shrink-0 flex-col gap-7 overflow-y-auto bg-rail py-5 text-rail-ink lg:flex print:hidden">
				<div className="px-4">
					<Brand />
					<LiveMark />
				</div>
				<div className="flex-1">
					<Places />
				</div>
				{foot}
			</div>
		</>
	);
}
