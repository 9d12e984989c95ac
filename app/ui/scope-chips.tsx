import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ScopePart } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";

/** What the figures are narrowed down to; each chip is the way back from it. */
export function ScopeChips({
	parts,
	children,
}: {
	parts: readonly ScopePart[];
	children?: ReactNode;
}) {
	const { t } = useReader();
	if (parts.length === 0 && !children) return null;
	return (
		<ul className="mt-3 flex flex-wrap items-center gap-2">
			{parts.map((part) => {
				const dimension = t(`dimension.${part.dimension}`);
				return (
					<li key={part.dimension}>
						<Link
							to={part.without}
							preventScrollReset
							aria-label={
								parts.length === 1
									? t("metric.scope.clear")
									: t("metric.scope.without", { dimension, name: part.name })
							}
							className="inline-flex min-h-6 items-center gap-2 border border-accent bg-accent-soft px-2 py-0.5 text-sm hover:border-bad"
						>
							<span className="text-muted">{dimension}</span>
							{part.name}
							<svg
								aria-hidden="true"
								viewBox="0 0 8 8"
								className="size-2 stroke-current stroke-[1.5] print:hidden"
							>
								<path d="M1 1 7 7M7 1 1 7" />
							</svg>
						</Link>
					</li>
				);
			})}
			{children && <li className="print:hidden">{children}</li>}
		</ul>
	);
}
