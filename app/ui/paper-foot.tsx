import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { liveState } from "./live-page.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";
import { useHydrated } from "./use-hydrated.ts";

/** When the figures that stand here were read: with the page, or this moment where they move by themselves. */
function useReadAt(first: string): string {
	const { key } = useLocation();
	const [read, setRead] = useState({ key, at: first });
	useEffect(() => {
		setRead((before) =>
			before.key === key ? before : { key, at: new Date().toISOString() },
		);
	}, [key]);
	useEffect(() => {
		const refresh = () => {
			if (liveState.get().standing !== "live") return;
			// The paper is drawn as soon as this returns.
			flushSync(() => setRead({ key, at: new Date().toISOString() }));
		};
		window.addEventListener("beforeprint", refresh);
		return () => window.removeEventListener("beforeprint", refresh);
	}, [key]);
	return read.at;
}

/** On paper alone: where this page is found and from when its figures are. */
export function PaperFoot({
	origin,
	readAt,
}: {
	/** As the server was reached; a browser behind a proxy knows better. */
	readonly origin: string;
	readonly readAt: string;
}) {
	const { t } = useReader();
	const figures = useFigures();
	const hydrated = useHydrated();
	const { pathname, search } = useLocation();
	const address = `${hydrated ? window.location.origin : origin}${pathname}${search}`;
	return (
		<p
			data-testid="paper"
			className="mt-2 hidden flex-wrap justify-between gap-x-6 text-xs text-muted print:flex"
		>
			<span className="break-all">{address}</span>
			<span>
				{t("app.paper", { when: figures.instant(useReadAt(readAt)) })}
			</span>
		</p>
	);
}
