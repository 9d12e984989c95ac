import { Link } from "@remix-run/react";

interface Tab {
	readonly to: string;
	readonly text: string;
	readonly current: boolean;
}

/** A choice among few that stands in the address: links, so that it needs no script. */
export function LinkTabs({
	label,
	tabs,
}: {
	label: string;
	tabs: readonly Tab[];
}) {
	return (
		<nav aria-label={label} className="min-w-0 print:hidden">
			<ul className="flex flex-wrap gap-px bg-line-strong p-px">
				{tabs.map(({ to, text, current }) => (
					<li key={to} className="flex-auto sm:flex-none">
						<Link
							to={to}
							prefetch="intent"
							preventScrollReset
							aria-current={current ? "page" : undefined}
							className="flex min-h-8 items-center justify-center bg-panel px-3 text-sm hover:text-accent focus-visible:relative focus-visible:outline-accent aria-[current=page]:bg-accent aria-[current=page]:text-on-accent"
						>
							{text}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
