import type { ReactNode } from "react";
import type { Observation } from "../metrics/observation.ts";
import { liveFigures } from "./live-page.ts";

/** As long as the motion. Drawn again later, for instance by another sort order, it is no news any more. */
const NEWS = 1800;

interface Properties {
	readonly observation: Observation;
	readonly write: (value: number) => string;
	readonly children: ReactNode;
}

/** Marks a value for a moment if it moved while the page was open, and so far that the eye can see it. */
export function Moved({ observation, write, children }: Properties) {
	const { value } = observation;
	const move = liveFigures.moveOf(observation);
	const isNews =
		move !== undefined &&
		performance.now() - move.at < NEWS &&
		(value === null || move.from === null || write(value) !== write(move.from));
	return (
		// Another element each time, so that the motion begins anew.
		<span key={move?.at} className={isNews ? "moved" : undefined}>
			{children}
		</span>
	);
}
