import type { ReactNode } from "react";

interface Properties {
	readonly title: ReactNode;
	readonly lead?: string;
	readonly children?: ReactNode;
}

/** A page's title and, on its right, what can be done on the whole page. */
export function PageHead({ title, lead, children }: Properties) {
	return (
		<header className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
			<div className="min-w-0 flex-1 basis-64">
				<h1 className="text-xl leading-tight font-semibold tracking-tight text-balance">
					{title}
				</h1>
				{lead && <p className="mt-1 max-w-prose text-muted">{lead}</p>}
			</div>
			{children}
		</header>
	);
}
