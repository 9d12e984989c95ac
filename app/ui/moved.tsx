import type { ReactNode } from "react";
import type { Observation } from "../metrics/observation.ts";
import { liveFigures } from "./live-page.ts";

/** Drawn again later, for instance by another sort order, it is no news any more. */
const NEWS = 1500;

/** Marks a value for a moment if it moved while the page was open. */
export function Moved({
	observation,
	children,
}: {
	observation: Observation;
	children: ReactNode;
}) {
	const at = liveFigures.movedAt(observation);
	const isNews = at !== undefined && performance.now() - at < NEWS;
	return (
		// Another element each time, so that the motion begins anew.
		<span key={at} className={isNews ? "moved" : undefined}>
			{children}
		</span>
	);
}
