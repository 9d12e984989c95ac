import type { Observation } from "../metrics/observation.ts";
import { sparkPath } from "./spark-path.ts";

/** The line alone, made on the server: it stands until the chart is loaded, and for good where there is no JavaScript. */
export function PlainLine({ points }: { points: readonly Observation[] }) {
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 100 24"
			preserveAspectRatio="none"
			className="min-h-0 w-full flex-1 fill-none stroke-accent/60"
		>
			<path
				d={sparkPath(points.map(({ value }) => value))}
				strokeWidth="1.5"
				vectorEffect="non-scaling-stroke"
			/>
		</svg>
	);
}
