import type { ReactNode } from "react";

interface Properties {
	readonly title: string;
	readonly text: string;
	readonly children?: ReactNode;
}

/** Nothing to show, and why, and what would change that. */
export function EmptyState({ title, text, children }: Properties) {
	return (
		<div className="flex flex-col items-start gap-1 border border-dashed border-line-strong px-5 py-8">
			<svg
				aria-hidden="true"
				viewBox="0 0 48 16"
				className="mb-2 h-4 w-12 fill-none stroke-line-strong stroke-[1.5]"
			>
				<path d="M0 8h14l3-4 4 8 3-4h24" strokeDasharray="2 3" />
			</svg>
			<p className="font-semibold">{title}</p>
			<p className="max-w-prose text-muted">{text}</p>
			{children}
		</div>
	);
}
